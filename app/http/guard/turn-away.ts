import type { Request, Response } from "express";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Fault } from "../guard.ts";

const STATUS: Record<Fault, number> = {
  host: 421,
  method: 405,
  address: 400,
  origin: 403,
  type: 415,
  too_big: 413,
  unreadable: 400,
};

/** A short page that says why a request was turned away; it holds nothing of the request. */
export function turnAway(request: Request, response: Response, fault: Fault): void {
  // What is still coming in is not read: the connection ends with the answer.
  if (fault === "too_big") response.set("Connection", "close");
  if (fault === "method") response.set("Allow", "GET, HEAD, POST");
  const sentence = {
    host: m.shared_guard_host,
    method: m.shared_guard_method,
    address: m.shared_guard_address,
    origin: m.shared_guard_origin,
    type: m.shared_guard_type,
    too_big: m.shared_guard_too_big,
    unreadable: m.shared_guard_unreadable,
  }[fault]();
  response
    .status(STATUS[fault])
    .type("text/plain; charset=utf-8")
    .set("Cache-Control", "no-store")
    .end(request.method === "HEAD" ? undefined : `${sentence}\n`);
}
