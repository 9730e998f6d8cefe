export type Task = { to: string; text: string; urgent: boolean; hearing?: string };

/** Things to do, each a link to where it is done; what is urgent is marked, not only by colour. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ to, text, urgent, hearing }) => (
        <li key={to + text}>
          {urgent && <span aria-hidden="true">⚠ </span>}
          <a href={to} className={urgent ? "urgent" : undefined}>
            {text}
          </a>
          {hearing && <span className="muted"> · {hearing}</span>}
        </li>
      ))}
    </ul>
  );
}
