/** A web address to follow, of what data hold as one (`www.example.no`, `https://example.no/om`); undefined for anything else, such as a script. */
export function websiteOf(text: string): string | undefined {
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, href } = new URL(address);
  return /^https?:$/u.test(protocol) && username === '' && /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(hostname)
    ? href
    : undefined;
}
