type Transfers = { transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer };
const buffers = ArrayBuffer.prototype as ArrayBuffer & Transfers;

/** Node 20 lacks what the reader of PDFs calls; without it a page's drawing is read no further than its first word, and a picture after that is missed. */
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const whole = new ArrayBuffer(length);
  new Uint8Array(whole).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return whole;
};
