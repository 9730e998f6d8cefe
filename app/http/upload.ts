/** The file of a posted form field; null when there is none. It is held whole, so the guard limits its size. */
export async function readUpload(
  request: Request,
  field: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const value = (await request.formData()).get(field);
  if (!(value instanceof File) || value.size === 0) return null;
  return { name: value.name.normalize("NFC"), bytes: new Uint8Array(await value.arrayBuffer()) };
}
