import { listTextBlocks } from "#app/domain/text-blocks/list-text-blocks.ts";
import { requireWriter } from "#app/http/text-block.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/text-blocks.ts";

export const meta: Route.MetaFunction = () => [{ title: m.talk_blocks_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  return { blocks: await listTextBlocks(await requireWriter(request)) };
}

export default function TextBlocks({ loaderData: { blocks } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.talk_blocks_heading()}</h1>
      <p>{m.talk_blocks_lead()}</p>
      <div className="buttons">
        <a className="button button-primary" href={paths.newTextBlock()}>
          {m.talk_block_new()}
        </a>
      </div>
      {blocks.length === 0 ? (
        <p>{m.talk_blocks_none()}</p>
      ) : (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{m.talk_block_name()}</th>
              <th scope="col">{m.talk_block_department()}</th>
              <th scope="col" className="number">
                {m.talk_block_uses()}
              </th>
            </tr>
          </thead>
          <tbody>
            {blocks.map((block) => (
              <tr key={block.id}>
                <th scope="row">
                  <a href={paths.textBlock(block.id)}>{block.name}</a>{" "}
                  {block.retired && <span className="tag">{m.talk_block_retired()}</span>}
                  <br />
                  <span className="muted small weight-normal">{excerpt(block.body, 140)}</span>
                </th>
                <td data-label={m.talk_block_department()}>{block.department || m.talk_block_everybody()}</td>
                <td className="number" data-label={m.talk_block_uses()}>
                  {block.uses}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
