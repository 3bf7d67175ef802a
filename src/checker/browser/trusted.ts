type Policy = { createScriptURL(address: string): string; createHTML(text: string): string }
type Factory = { createPolicy(name: string, policy: Policy): Policy }

/** Browsers with trusted types run no script and parse no markup from a text unless one policy lets it through. */
const rules: Policy = {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href)
    if (origin !== location.origin) throw new TypeError(`${address} is not ours`)
    return pathname
  },
  // Only for documents that are read and never shown.
  createHTML: (text) => text,
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
const policy = factory?.createPolicy('tessera-checker', rules) ?? rules

export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}

/** Registers what keeps the page for when there is no network, for this page alone. */
export function registerOffline(address: string, scope: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy.createScriptURL(address), { scope })
}

/** Parses XML; `undefined` when it is none. Entities of a document type could swell without end, and no format read here needs them. */
export function parseXml(text: string): XMLDocument | undefined {
  if (/<!DOCTYPE/i.test(text.slice(0, 5_000))) return undefined
  const parsed = new DOMParser().parseFromString(policy.createHTML(text), 'application/xml')
  return parsed.getElementsByTagName('parsererror').length > 0 ? undefined : parsed
}
