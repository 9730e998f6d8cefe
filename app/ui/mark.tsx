/** Genklang's mark: a voice and its echo. Decoration: the name stands beside it. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={size} height={size}>
      <rect width="32" height="32" rx="8" fill="#0b5d5e" />
      <circle cx="10" cy="16" r="3.2" fill="#fff" />
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <path d="M15.5 10.5a8 8 0 0 1 0 11" opacity=".95" />
        <path d="M19.5 7.5a12.5 12.5 0 0 1 0 17" opacity=".75" />
        <path d="M23.5 5a17 17 0 0 1 0 22" opacity=".5" />
      </g>
    </svg>
  );
}
