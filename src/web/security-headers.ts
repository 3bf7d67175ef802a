/** Sent with every answer. Pages need no script, and nothing from any other host. */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(origin, "'none'"),
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
    'content-security-policy': contentPolicy(origin, '*'),
    // It knows no way to say “everybody”.
    'x-frame-options': '',
    ...sharedHeaders,
  }
}

/** For what programs and frames of other sites may use. */
export const sharedHeaders: Readonly<Record<string, string>> = {
  'cross-origin-resource-policy': 'cross-origin',
}

function contentPolicy(origin: string, ancestors: string): string {
  return [
    "default-src 'none'",
    // By its name: in a frame without rights of its own, 'self' is nobody.
    `style-src 'self'${ancestors === '*' ? ` ${origin}` : ''}`,
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    ...(origin.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
