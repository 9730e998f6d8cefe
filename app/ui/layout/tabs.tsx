export type Tab = { label: string; href: string; current: boolean; count?: number | undefined };

/** The rooms of one thing, such as a hearing: the one we are in is marked, a number says how much waits there. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span className="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
