import { ADDRESS_LINE, type MailPart, mailParts } from "#app/shared/mail-text.ts";
import { WithLeftOut } from "./plain-text.tsx";

/**
 * A mail's text as it is read on a page: as wide as the window. Addresses that stand alone can be followed when they lead to
 * `home`, this installation's own pages: what others wrote leads nowhere.
 */
export const MailText = ({ text, home }: { text: string; home?: string }) =>
  mailParts(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
    <Part key={index} part={part} home={home} />
  ));

function Part({ part, home }: { part: MailPart; home: string | undefined }) {
  switch (part.kind) {
    case "rule":
      return <hr />;
    case "heading":
      return (
        <p>
          <strong>
            <WithLeftOut text={part.text} />
          </strong>
        </p>
      );
    case "quote":
      return (
        <blockquote className="quote plain-text">
          <WithLeftOut text={part.text} />
        </blockquote>
      );
    case "text":
      return (
        <p className="plain-text">
          {part.text.split(/(?<=\n)/).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a fixed text have no other name
            <Line key={index} line={line} home={home} />
          ))}
        </p>
      );
  }
}

function Line({ line, home }: { line: string; home: string | undefined }) {
  const address = ADDRESS_LINE.exec(line.trimEnd())?.[1];
  if (!address || !home || !address.startsWith(home)) return <WithLeftOut text={line} />;
  return (
    <>
      <a href={address}>{address}</a>
      {line.endsWith("\n") && "\n"}
    </>
  );
}
