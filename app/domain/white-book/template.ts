/** The Typst template of our PDFs: draws an outline that it reads as data. */
export const TEMPLATE = `
#let d = json("/data.json")
#set document(title: d.title, author: d.author, date: none)
#set text(lang: "da", region: "DK", font: "IBM Plex Sans", size: 10.5pt, hyphenate: true)
#set par(leading: 0.68em, spacing: 1em)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.4cm, bottom: 2.6cm),
  footer: context {
    set text(size: 8pt, fill: luma(70))
    let page = d.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))
    [#d.footer #h(1fr) #page]
  },
)
#show link: it => underline(text(fill: rgb("#0b4f6c"), it))
#show heading.where(level: 1): it => block(above: 2em, below: 0.9em, text(size: 17pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, text(size: 13pt, weight: "semibold", it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 11pt, weight: "semibold", it.body))
#show heading: set block(sticky: true)
#show table.cell.where(y: 0): set text(weight: "semibold")
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(160)), inset: (x: 5pt, y: 5pt))

#let words(t) = t.split("\\n").map(line => [#line]).join(linebreak())
#let run(r) = {
  let c = words(r.text)
  if r.at("bold", default: false) { c = strong(c) }
  if r.at("italic", default: false) { c = emph(c) }
  if "href" in r { link(r.href, c) } else { c }
}
#let runs(all) = all.map(run).join()

#let draw(b) = {
  if b.type == "heading" {
    let h = heading(level: b.level, b.text)
    if "anchor" in b [#h #label(b.anchor)] else { h }
  } else if b.type == "paragraph" {
    if b.at("muted", default: false) { par(text(fill: luma(70), runs(b.runs))) } else { par(runs(b.runs)) }
  } else if b.type == "list" {
    if b.ordered { enum(..b.items.map(runs)) } else { list(..b.items.map(runs)) }
  } else if b.type == "quote" {
    block(above: 1em, below: 0.4em, sticky: true, {
      set text(size: 9pt)
      for a in b.anchors [#metadata(a)#label(a)]
      runs(b.label)
    })
    block(width: 100%, inset: (left: 10pt, y: 2pt), stroke: (left: 2pt + luma(170)), quote(block: false, quotes: false, words(b.text)))
  } else if b.type == "table" {
    table(
      columns: b.header.len(),
      align: (x, y) => if b.numbers.contains(x) { right } else { left },
      table.header(..b.header.map(words)),
      ..b.rows.flatten().map(words),
    )
  } else if b.type == "picture" {
    image(bytes(b.svg), format: "svg", alt: b.alt, width: 100%)
  }
}

#block(above: 3cm, below: 0.6em, title(text(size: 26pt, weight: "semibold", d.title)))
#v(0.6em)
#par(text(size: 14pt, fill: luma(60), d.subtitle))
#v(1.5em)
#for line in d.front { par(line) }
#pagebreak()
#outline(title: d.contentsHeading, depth: d.contentsDepth, indent: 1em)
#pagebreak()
#for b in d.blocks { draw(b) }
`;
