import { checkPolicyFile, type PolicyFacts } from '#policies'

/**
 * What would look wrong in a file once a suggestion is in it and does not look wrong before: an order of dates that cannot be, a second
 * of what happens once. Warnings only: real procedures break every order now and then.
 */
export function newWarnings(before: PolicyFacts, after: PolicyFacts): readonly string[] {
  const known = new Set(checkPolicyFile(before).map(({ message }) => message))
  const messages = checkPolicyFile(after).map(({ message }) => message)
  return [...new Set(messages)].filter((message) => !known.has(message))
}
