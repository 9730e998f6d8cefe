import { mailParts } from "#app/shared/mail-text.ts";

const ADDRESS = /^( *)(https?:\/\/\S+)$/;

/** A mail's text as it is read on a page: as wide as the window; with `links`, addresses that stand alone can be followed. */
export function MailText({ text, links = false }: { text: string; links?: boolean }) {
  return (
    <div className="mail-text">
      {mailParts(text).map((part, index) => {
        const key = `part ${index}`;
        if (part.kind === "rule") return <hr key={key} />;
        if (part.kind === "heading")
          return (
            <p key={key}>
              <strong>{part.text}</strong>
            </p>
          );
        if (part.kind === "quote")
          return (
            <blockquote className="quote plain-text" key={key}>
              {part.text}
            </blockquote>
          );
        return (
          <p className="plain-text" key={key}>
            {links ? withLinks(part.text) : part.text}
          </p>
        );
      })}
    </div>
  );
}

function withLinks(text: string) {
  return text.split(/(?<=\n)/).map((line) => {
    const [, indent, address] = ADDRESS.exec(line.trimEnd()) ?? [];
    if (!address) return line;
    return [
      indent,
      <a key={address} href={address}>
        {address}
      </a>,
      line.endsWith("\n") && "\n",
    ];
  });
}
