import { find, say, setup } from './setup.ts'
import { registerOffline } from './trusted.ts'

const line = find('check-offline')
const remove = find<HTMLButtonElement>('check-offline-remove')

/** Keeps the page on the device, says how far that is, and takes it away when asked. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    line.textContent = say('notStored')
    return
  }
  remove.addEventListener('click', () => void removeOffline())
  line.textContent = say('storing')
  try {
    const { script, scope } = setup.offline
    const registration = await registerOffline(script, scope)
    await activeIn(registration)
    line.textContent = say(savesData() ? 'storedPartly' : 'stored')
    remove.hidden = false
  } catch {
    line.textContent = say('notStored')
  }
}

async function removeOffline(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations()
  const ours = registrations.filter(({ scope }) => new URL(scope).pathname.endsWith('/words/check'))
  await Promise.all(ours.map((registration) => registration.unregister()))
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('checker ')).map((name) => caches.delete(name)))
  line.textContent = say('removed')
  remove.hidden = true
}

function activeIn(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active) return Promise.resolve()
  const worker = registration.installing ?? registration.waiting
  return new Promise((resolve, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant') reject(new Error('The page could not be kept'))
    })
  })
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
