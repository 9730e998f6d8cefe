import { createServer, type Socket } from "node:net";
import { freePort } from "#app/server/free-port.ts";

type Mail = { uid: number; raw: Buffer; came: Date };
type Session = { socket: Socket; open: Mail[]; signedIn: boolean };

/** A mail server's mailboxes over IMAP: as much of RFC 9051 as reading, moving and waiting for mail needs, and faults that a test asks for. */
export class ImapServer {
  readonly folders = new Map<string, Mail[]>([["INBOX", []]]);
  /** How often somebody has signed in. */
  signIns = 0;
  /** The next so many moves are not carried out: the line is cut instead. */
  cutBeforeMoves = 0;
  #uid = 0;
  #sessions = new Set<Session>();
  #server = createServer((socket) => this.#serve(socket));
  #port = 0;

  async listen(): Promise<string> {
    this.#port ||= await freePort();
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    return `imap://hoering:s%40fe@127.0.0.1:${this.#port}/INBOX`;
  }

  /** Puts a mail into the mailbox, as a mail server does that has received it, and tells who waits. */
  put(raw: string, came = new Date()): void {
    this.#uid += 1;
    const inbox = this.#folder("INBOX");
    inbox.push({ uid: this.#uid, raw: Buffer.from(raw.replace(/\r?\n/g, "\r\n")), came });
    for (const { socket, open } of this.#sessions)
      if (open === inbox) socket.write(`* ${inbox.length} EXISTS\r\n`);
  }

  cutAll(): void {
    for (const { socket } of this.#sessions) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #folder(name: string): Mail[] {
    const known = this.folders.get(name);
    if (known) return known;
    const made: Mail[] = [];
    this.folders.set(name, made);
    return made;
  }

  #serve(socket: Socket): void {
    const session: Session = { socket, open: [], signedIn: false };
    this.#sessions.add(session);
    socket.on("error", () => undefined).on("close", () => this.#sessions.delete(session));
    socket.write("* OK ready\r\n");
    let [waiting, idle] = ["", ""];
    socket.on("data", (part) => {
      waiting += part.toString("latin1");
      for (let end = waiting.indexOf("\r\n"); end !== -1; end = waiting.indexOf("\r\n")) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        if (idle && /^done$/i.test(line)) {
          socket.write(`${idle} OK idled\r\n`);
          idle = "";
        } else if (/^\S+ idle$/i.test(line)) {
          idle = line.split(" ")[0] ?? "";
          socket.write("+ idling\r\n");
        } else this.#answer(session, line);
      }
    });
  }

  #answer(session: Session, line: string): unknown {
    const [tag = "*", first = "", ...more] = line.split(" ");
    const byUid = first.toUpperCase() === "UID";
    const command = (byUid ? more.shift() : first)?.toUpperCase() ?? "";
    const given = more.join(" ");
    const say = (...lines: (string | Buffer)[]) => {
      for (const one of lines) session.socket.write(one);
      session.socket.write(`${tag} OK ${command} done\r\n`);
    };
    switch (command) {
      case "CAPABILITY":
        return say("* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS\r\n");
      case "LOGIN":
        session.signedIn = /^"?hoering"? "?s@fe"?$/.test(given);
        if (!session.signedIn) return session.socket.write(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`);
        this.signIns += 1;
        return say();
      case "LIST":
      case "LSUB":
        if (/^"" "?"?$/.test(given)) return say('* LIST (\\Noselect) "/" ""\r\n');
        return say(...[...this.folders.keys()].map((name) => `* ${command} () "/" "${name}"\r\n`));
      case "CREATE":
        this.#folder(given.replaceAll('"', ""));
        return say();
      case "SELECT":
        session.open = this.#folder(given.replaceAll('"', ""));
        return say(
          `* ${session.open.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Deleted)\r\n`,
          `* OK [UIDVALIDITY 1] valid\r\n* OK [UIDNEXT ${this.#uid + 1}] next\r\n`,
        );
      case "SEARCH":
        return say(`* SEARCH ${session.open.map(({ uid }) => uid).join(" ")}\r\n`);
      case "FETCH":
        return say(...session.open.flatMap((mail, index) => this.#fetched(mail, index, given)));
      case "MOVE":
        return this.#move(session, given, say);
      case "LOGOUT":
        say("* BYE\r\n");
        return session.socket.end();
      default:
        return say();
    }
  }

  #fetched({ uid, raw, came }: Mail, index: number, given: string): (string | Buffer)[] {
    if (Number(given.split(" ")[0]) !== uid) return [];
    const part = /BODY\.PEEK\[\](<0)?/i.exec(given)?.[1] ? "BODY[]<0>" : "BODY[]";
    const [, day, month, year] = /(\d+) (\w+) (\d+)/.exec(came.toUTCString()) ?? [];
    const date = `${day}-${month}-${year} ${came.toISOString().slice(11, 19)} +0000`;
    return [
      `* ${index + 1} FETCH (UID ${uid} INTERNALDATE "${date}" ${part} {${raw.length}}\r\n`,
      raw,
      ")\r\n",
    ];
  }

  #move(session: Session, given: string, say: (...lines: string[]) => void): void {
    if (this.cutBeforeMoves > 0) {
      this.cutBeforeMoves -= 1;
      session.socket.destroy();
      return;
    }
    const [uid = "", ...name] = given.split(" ");
    const at = session.open.findIndex((mail) => mail.uid === Number(uid));
    const [mail] = at === -1 ? [] : session.open.splice(at, 1);
    if (mail) this.#folder(name.join(" ").replaceAll('"', "")).push(mail);
    say(...(mail ? [`* ${at + 1} EXPUNGE\r\n`] : []));
  }
}
