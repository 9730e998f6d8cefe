import { useEffect } from "react";
import { useRevalidator } from "react-router";
import * as m from "#app/shared/text/compiled/messages.js";
import { ProgressBar } from "../progress-bar.tsx";
import { Downloads, type FileLink } from "./downloads.tsx";

type Snapshot = { id: string; number: number; moment: string; stands: boolean; files: FileLink[] };
type Props = { slug: string; snapshots: Snapshot[] };
const AGAIN_MS = 2_000;

/** The snapshots that have been frozen, the newest first, and how far their files are; what is typed elsewhere on the page stays. */
export function Snapshots({ slug, snapshots }: Props) {
  const making = snapshots.some(({ files }) => files.some(({ bytes }) => bytes === null));
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(revalidate, AGAIN_MS);
    return () => clearInterval(timer);
  }, [making, revalidate]);
  if (snapshots.length === 0) return null;
  return (
    <section id="udgaver">
      <h2>{m.whitebook_snapshots()}</h2>
      {snapshots.map((snapshot) => (
        <article className="card" key={snapshot.id}>
          <h3>{m.whitebook_issue({ number: snapshot.number, moment: snapshot.moment })}</h3>
          {snapshot.stands ? (
            <Made slug={slug} {...snapshot} />
          ) : (
            <p className="alert alert-warning">{m.whitebook_withdrawn()}</p>
          )}
          <p className="small muted break-anywhere">{m.whitebook_id({ id: snapshot.id })}</p>
        </article>
      ))}
    </section>
  );
}

function Made({ slug, number, id, files }: Omit<Snapshot, "moment" | "stands"> & { slug: string }) {
  const done = files.filter(({ bytes }) => bytes !== null).length;
  return (
    <>
      {done < files.length && (
        <>
          <ProgressBar
            label={m.whitebook_making({ done, all: files.length })}
            done={done}
            all={files.length}
          />
          <p>
            <a href="?#udgaver">{m.whitebook_reload()}</a>
          </p>
        </>
      )}
      <Downloads slug={slug} number={number} id={id} files={files} />
    </>
  );
}
