/** Sent with every answer. Pages need no script, and nothing from any other host. */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(origin),
    'referrer-policy': 'no-referrer',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}

/** What is different for the one kind of page that other sites may show in a frame. An empty value: sent without that header. */
export function framedHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(origin, [], '*'),
    // It knows no way to say “everybody”.
    'x-frame-options': '',
    ...sharedHeaders,
  }
}

/** For what programs and frames of other sites may use. */
export const sharedHeaders: Readonly<Record<string, string>> = {
  'cross-origin-resource-policy': 'cross-origin',
}

/**
 * For the one page with script: it may load scripts of ours and start them as workers, and what runs there can reach nobody, not even us.
 * Only the policy that it names may turn a text into something that runs or is parsed.
 */
export function scriptedPagePolicy(origin: string, policyName: string): string {
  return contentPolicy(origin, [
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    `trusted-types ${policyName}`,
  ])
}

/** For the scripts themselves, since a worker has the policy that it came with: it may load more of ours, and reach nobody. */
export const scriptPolicy = "default-src 'none'; script-src 'self'"

/** For a worker that keeps a page for when there is no network: it fetches, from us alone. */
export const offlineWorkerPolicy = "default-src 'none'; connect-src 'self'"

function contentPolicy(origin: string, more: readonly string[] = [], ancestors = "'none'"): string {
  return [
    "default-src 'none'",
    ...more,
    // By its name as well: in a frame without rights of its own, some browsers take 'self' for nobody.
    `style-src 'self'${ancestors === "'none'" ? '' : ` ${origin}`}`,
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    ...(origin.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
