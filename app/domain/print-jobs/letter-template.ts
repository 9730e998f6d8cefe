/**
 * The Typst template of letters to print: a list of them, then each from the front of a sheet, with the address where a Danish
 * window envelope shows it (DS 734: 20 mm from the left, 45–80 mm from the top).
 */
export const LETTER_TEMPLATE = `
#let d = json("/data.json")
#set document(title: d.title, author: d.authority, date: none)
#set text(lang: "da", region: "DK", font: "IBM Plex Sans", size: 10.5pt, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.95em)
#set page(paper: "a4", margin: (left: 20mm, right: 25mm, top: 18mm, bottom: 24mm))
#show heading.where(level: 1): it => block(below: 0.8em, sticky: true, text(size: 15pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, sticky: true, text(size: 13pt, weight: "semibold", it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 10.5pt, weight: "semibold", it.body))
#show table.cell.where(y: 0): set text(weight: "semibold")
#let words(t) = t.split("\\n").map(line => [#line]).join(linebreak())
#let muted(c) = text(size: 9pt, fill: luma(70), c)

#let draw(b, first) = {
  if b.type == "heading" { heading(level: if first { 2 } else { 3 }, b.text) }
  else if b.type == "paragraph" { par(if b.at("muted", default: false) { muted(b.text) } else { [#b.text] }) }
  else if b.type == "rows" {
    block(above: 1.3em, below: 1.3em, for r in b.rows { block(above: 0.6em, below: 0.6em)[#text(weight: "semibold")[#r.label:] #r.value] })
  } else if b.type == "quote" {
    block(width: 100%, inset: (left: 10pt, y: 2pt), stroke: (left: 2pt + luma(170)), quote(block: false, quotes: false, words(b.text)))
  } else if b.type == "point" {
    block(width: 100%, above: 1.4em, below: 1.4em, stroke: (left: 2pt + luma(120)), inset: (left: 10pt, y: 2pt), {
      heading(level: 3, b.heading)
      strong(b.outcome)
      parbreak()
      words(b.text)
    })
  } else if b.type == "list" { block(above: 1.1em, below: 1.1em, list(spacing: 0.7em, ..b.items.map(i => [#i]))) }
  else if b.type == "divider" { v(0.4em) }
}

#let draw-text(t) = {
  set text(lang: t.locale)
  let title = t.blocks.position(b => b.type == "heading")
  for (i, b) in t.blocks.enumerate() { draw(b, i == title) }
  block(above: 1.4em, breakable: false, {
    [#t.regards]
    linebreak()
    t.signature.map(line => [#line]).join(linebreak())
  })
}

#[
#set page(footer: muted(d.coverFooter))
#heading(level: 1, d.title)
#par(d.lead)
#table(
  columns: (auto, 1fr, auto, auto),
  stroke: (x, y) => (bottom: 0.5pt + luma(160)),
  inset: (x: 5pt, y: 4pt),
  align: (x, y) => if x == 1 { left } else { right },
  table.header(..d.columns.map(c => [#c])),
  ..d.letters.enumerate().map(((i, l)) => (
    [#(i + 1)],
    [#l.name],
    [#l.texts.len()],
    context [#counter(page).at(label("end-" + str(i))).first()],
  )).flatten(),
)
]

#for (i, l) in d.letters.enumerate() {
  pagebreak(to: "odd", weak: true)
  set page(footer: context {
    let page = counter(page).get().first()
    let pages = counter(std.page).at(label("end-" + str(i))).first()
    // The back of the last sheet may be empty.
    if page <= pages { muted[#l.footer #h(1fr) #d.pageOf.replace("{page}", str(page)).replace("{pages}", str(pages))] }
  })
  counter(page).update(1)
  block(height: 27mm, width: 100%, {
    strong(d.authority)
    linebreak()
    muted(d.hearing)
    place(bottom + left, text(size: 7pt, fill: luma(70), d.sender))
  })
  block(height: 33mm, width: 85mm, clip: true, {
    [#l.name]
    linebreak()
    words(l.address)
  })
  align(right, muted[#l.date #h(1em) #l.about])
  v(6mm)
  for (n, t) in l.texts.enumerate() {
    if n > 0 { v(0.6em); line(length: 100%, stroke: 0.5pt + luma(160)) }
    draw-text(t)
  }
  block(above: 2em, breakable: false, grid(columns: (24mm, 1fr), gutter: 5mm, align: horizon,
    image(bytes(l.code), format: "svg", alt: l.codeAlt, width: 24mm), muted(l.codeText)))
  if l.foot.len() > 0 {
    block(above: 1.2em, breakable: false, {
      set text(lang: l.texts.last().locale)
      l.foot.map(line => muted(line)).join(linebreak())
    })
  }
  [#metadata(none)#label("end-" + str(i))]
}
`;
