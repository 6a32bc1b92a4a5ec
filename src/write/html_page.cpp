#include "write/html_page.hpp"

namespace inquit::detail {

// The policy lets nothing in from anywhere, even if markup of a text's own should ever slip through.
const std::string_view html_before_title =
    R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="inquit">
<title>)html";

const std::string_view html_after_title =
    R"html(</title>
<style>
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1c1a; --faint: #66625b; --line: #d9d4ca; --fill: 90%; --edge: 40%; --much: 65%; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191817; --ink: #eae6df; --faint: #a8a198; --line: #413d38; --fill: 21%; --edge: 66%; --much: 38%; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 74rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 Georgia, "Times New Roman", serif; }
h1 { margin: 0; font-size: 1.35rem; }
h2 { margin: 0; font-size: 1.2rem; overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; }
header p, .names { color: var(--faint); font: .875rem/1.5 system-ui, sans-serif; }
header p { margin: .2rem 0 0; }
.names { display: inline-block; margin: .5rem 0 0; }
article { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.text { max-width: 42rem; overflow-wrap: anywhere; }
.item { padding-inline-start: 1.5rem; }
.separator { text-align: center; }
.speakers { list-style: none; margin: 1rem 0; padding: 0; font: .9rem/1.4 system-ui, sans-serif; }
.speakers button { display: block; width: 100%; margin: 0 0 .3rem; padding: .35rem .5rem; border: 1px solid transparent; border-radius: .3rem; background: none; color: inherit; font: inherit; text-align: start; overflow-wrap: anywhere; }
.scripted .speakers button { cursor: pointer; }
.scripted .speakers button:hover { border-color: var(--line); }
.speakers button[aria-pressed=true] { border-color: currentColor; }
.name { font-weight: 600; }
.role, .count { color: var(--faint); }
.count { display: block; font-size: .8rem; }
.bar { display: block; height: .4rem; margin-top: .2rem; border-radius: .2rem; background: var(--line); overflow: hidden; }
.bar span { display: block; height: 100%; background: hsl(var(--hue) 60% var(--edge)); }
.unknown .bar span { background: var(--faint); }
mark { border-radius: .15rem; padding: .05em 0; color: inherit; background: hsl(var(--hue) var(--much) var(--fill)); box-shadow: inset 0 -.12em hsl(var(--hue) 60% var(--edge)); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.indirect { background: none; }
mark.unknown { background: none; box-shadow: none; border-bottom: 2px dotted var(--faint); }
.mention { border-bottom: 2px solid hsl(var(--hue) 60% var(--edge)); }
.cue { font-style: italic; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
mark:focus-visible { position: relative; }
mark:focus-visible::after { content: attr(title); position: absolute; inset-inline-start: 0; top: 100%; z-index: 1; width: max-content; max-width: 18rem; margin-top: .4rem; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--paper); color: var(--ink); font: .8rem/1.4 system-ui, sans-serif; white-space: pre-wrap; }
.filtered mark:not(.chosen) { background: none; box-shadow: none; color: var(--faint); }
.filtered .mention:not(.chosen) { border-bottom-color: transparent; }
body:has(#names:checked) mark[data-who]::before { content: "[" attr(data-who) "] "; font: .75em system-ui, sans-serif; }
@media (min-width: 60rem) {
  article { display: grid; grid-template-columns: minmax(0, 42rem) minmax(14rem, 1fr); column-gap: 2.5rem; }
  article > header { grid-column: 1 / -1; }
  .text { grid-column: 1; grid-row: 2; }
  .speakers { grid-column: 2; grid-row: 2; align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #555; --line: #bbb; --fill: 92%; --edge: 40%; --much: 65%; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { display: block; }
  article + article { break-before: page; }
  .text { max-width: none; }
  .speakers { columns: 2; max-height: none; position: static; }
  .speakers li { break-inside: avoid; }
  .names { display: none; }
  mark, .bar, .bar span { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  mark[data-who]::before { content: "[" attr(data-who) "] "; font: .75em system-ui, sans-serif; }
}
</style>
</head>
<body>
<header>
<h1 dir="auto">)html";

const std::string_view html_after_heading =
    R"html(</h1>
<p>Quotations have the colour of their speaker; point at one, or move to it with the Tab key, to see why. Choose a speaker to see theirs alone, Escape for all; n and p go to the next and the previous quotation.</p>
<label class="names"><input type="checkbox" id="names"> Name the speaker before each quotation</label>
</header>
<main>
)html";

const std::string_view html_after_sections =
    R"html(</main>
<script>
'use strict';
document.documentElement.classList.add('scripted');
for (const article of document.querySelectorAll('article')) {
  const buttons = [...article.querySelectorAll('button[data-speaker]')];
  const marked = [...article.querySelectorAll('.text [data-speaker]')];
  const choose = (who) => {
    article.classList.toggle('filtered', who !== null);
    for (const one of buttons) one.setAttribute('aria-pressed', String(one.dataset.speaker === who));
    for (const one of marked) one.classList.toggle('chosen', one.dataset.speaker === who);
  };
  for (const one of buttons) {
    one.addEventListener('click', () => choose(one.getAttribute('aria-pressed') === 'true' ? null : one.dataset.speaker));
  }
  document.addEventListener('keydown', (pressed) => { if (pressed.key === 'Escape') choose(null); });
}
document.addEventListener('keydown', (pressed) => {
  const step = { n: 1, p: -1 }[pressed.key];
  if (!step || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const all = [...document.querySelectorAll('article:not(.filtered) mark[tabindex], article.filtered mark[tabindex].chosen')];
  if (all.length === 0) return;
  const here = document.activeElement;
  const behind = all.findIndex((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  let next = step > 0 ? (behind < 0 ? 0 : behind) : (behind < 0 ? all.length : behind) - 1;
  if (step < 0 && all[next] === here) next -= 1;
  all[(next + all.length) % all.length].focus();
});
</script>
</body>
</html>
)html";

}  // namespace inquit::detail
