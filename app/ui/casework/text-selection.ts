/** Where the selection lies in the text of a box, in UTF-16 offsets; null when nothing of it is selected. */
export function selectedIn(box: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** A stretch of a box's text as a range that can be selected. */
export function rangeInBox(box: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let reached = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= reached && start < reached + length) range.setStart(node, start - reached);
    if (end > reached && end <= reached + length) {
      range.setEnd(node, end - reached);
      return range;
    }
    reached += length;
  }
  return null;
}
