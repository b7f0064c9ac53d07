"""How the page of two reports looks. Marks are told by line and weight as well as by colour, and said to screen readers."""

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #595959; --rule: #bbb;
  --old: #9b1c1c; --old-back: #fdecec; --new: #14532d; --new-back: #e6f4ea; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #161616; --faint: #b0b0b0; --rule: #555;
    --old: #ffb4ab; --old-back: #3b1512; --new: #a6e3b4; --new-back: #10301b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1, h2, dt, th, caption { font-family: system-ui, sans-serif; }
h1 { font-size: 1.3rem; } h2 { font-size: 1rem; margin: 0; color: var(--faint); }
.mastheads { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
.title { font-size: 1.2rem; font-weight: bold; margin: .2rem 0; }
section p { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--rule); }
tbody th { font-weight: normal; font-size: .85rem; color: var(--faint); white-space: nowrap; }
.sides { table-layout: fixed; } .sides th:first-child { width: 5rem; } .sides td { overflow-wrap: anywhere; }
.moved td { border-left: 3px double var(--faint); }
tr:not(.same) > th { font-weight: bold; color: var(--ink); }
del { color: var(--old); background: var(--old-back); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-back); text-decoration: underline; font-weight: bold; }
del::before, del::after, ins::before, ins::after { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
del::before { content: " [only in the first: "; } ins::before { content: " [only in the second: "; }
del::after, ins::after { content: "] "; }
@media (max-width: 40rem) {
  .sides, .sides tbody, .sides tr, .sides td, .sides tbody th { display: block; border: 0; padding: .1rem 0; }
  .sides thead { display: none; } .sides tr { border-top: 1px solid var(--rule); padding: .5rem 0; }
  .same td:last-child { display: none; } }
@media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } tr { break-inside: avoid; }
  del, ins { background: none; } a { color: inherit; } }
"""
