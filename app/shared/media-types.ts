/** The kinds of file that can come with a submission: none that a browser runs or shows as a page of ours. */
export const mediaTypes = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/tiff": ["tif", "tiff"],
  "text/plain": ["txt"],
} as const;

export type MediaType = keyof typeof mediaTypes;

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text);
export const isPicture = (type: MediaType): boolean => type.startsWith("image/");

/** A kind in a word that everybody knows: "PDF", "DOCX". */
export const kindOf = (type: string): string => (isMediaType(type) ? mediaTypes[type][0].toUpperCase() : "");

/** The kind that a name's ending says; null for every other ending. */
export function typeByName(name: string): MediaType | null {
  const ending = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase();
  const found = Object.entries(mediaTypes).find(([, endings]) => endings.some((one) => one === ending));
  return (found?.[0] as MediaType | undefined) ?? null;
}

/** What a file input offers to choose from: kinds, and endings for browsers that know no kinds. */
export const accepted: string = Object.entries(mediaTypes)
  .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
  .join(",");
