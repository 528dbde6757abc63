import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { anchor } from '../anchor.ts';
import type { Block, Document, Section } from '../document.ts';
import type { Formatter } from '../format.ts';
import {
  draftWords,
  keyWords,
  provenanceFacts,
  provenanceFlags,
  provenanceLine,
  syntheticWords,
} from '../provenance.ts';
import { htmlBlock } from './blocks.ts';
import { escapeHtml, htmlSegment, htmlText } from './escape.ts';
import { cssString } from './css-string.ts';

/**
 * The document as one HTML file that needs nothing else: no network, no fonts, one small script that only adds conveniences (copy and
 * sort tables) and is named by its hash in the content security policy.
 */
export async function renderHtml(document: Document, format: Formatter): Promise<string> {
  const [style, script] = await Promise.all([asset('style.css'), asset('script.js')]);
  const { provenance } = document;
  const line = provenanceLine(provenance, format);
  const flags = provenanceFlags(provenance);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const sections = document.sections.map((section, at) => htmlSection(section, at, format));
  return withoutDeadLinks(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>
${style}@page { @top-left { content: ${cssString(line)}; } @top-right { content: ${cssString(flags)}; } @bottom-left { content: ${cssString(document.title)}; } }
</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
${banners(document)}<header>
<h1>${escapeHtml(document.title)}</h1>
${document.subtitle === undefined ? '' : `<p class="subtitle">${escapeHtml(document.subtitle)}</p>\n`}<dl class="provenance">${provenanceFacts(
    provenance,
    format,
  )
    .map(({ term, text }) => `<div><dt>${term}</dt><dd>${escapeHtml(text)}</dd></div>`)
    .join('')}</dl>
</header>
${contents(document)}
<main id="content">
${sections.join('\n')}
</main>
<footer>
<p>${keyWords}</p>
<p>${escapeHtml([line, flags].filter(Boolean).join(' · '))}</p>
</footer>
<script>${script}</script>
</body>
</html>
`);
}

/** A link whose target is not in this report becomes plain text. */
function withoutDeadLinks(html: string): string {
  const targets = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  return html.replaceAll(/ href="#([^"]*)"/gu, (link, id) => (targets.has(id) ? link : ''));
}

/** What must not be missed: made-up data, and results nobody has published. */
function banners(document: Document): string {
  const { state, synthetic } = document.provenance;
  const words = [...(synthetic === true ? [syntheticWords] : []), ...(state === 'draft' ? [draftWords] : [])];
  return words.length === 0
    ? ''
    : `<p class="banner" role="note">${words.map((each) => `<span>${each}</span>`).join(' ')}</p>\n`;
}

function contents(document: Document): string {
  const items = document.sections.map((section) => {
    const name =
      section.segment === undefined ? escapeHtml(section.name ?? section.title) : htmlSegment(section.segment);
    return `<li><a href="#${anchor(section.id)}">${name}</a></li>`;
  });
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>`;
}

function htmlSection(section: Section, at: number, format: Formatter): string {
  const id = anchor(section.id);
  const lead = section.lead === undefined ? '' : `<p class="lead">${htmlText(section.lead)}</p>\n`;
  const mark = section.segment === undefined ? '' : `<p class="about">${htmlSegment(section.segment)}</p>\n`;
  const blocks = pairHalves(section.blocks, (block, index) => htmlBlock(block, `s${at + 1}-${index + 1}`, format));
  return `<section id="${id}" aria-labelledby="${id}-title"${section.page === 'new' ? ' class="page"' : ''}>
${mark}<h2 id="${id}-title">${escapeHtml(section.title)}</h2>
${lead}${blocks.join('\n')}
</section>`;
}

/** Half charts that follow each other share a row where there is room. */
function pairHalves(blocks: readonly Block[], write: (block: Block, index: number) => string): string[] {
  const written: string[] = [];
  let halves: string[] = [];
  const close = (): void => {
    if (halves.length > 0) written.push(`<div class="halves">\n${halves.join('\n')}\n</div>`);
    halves = [];
  };
  blocks.forEach((block, index) => {
    if (block.type === 'chart' && block.width === 'half') {
      halves.push(write(block, index));
      return;
    }
    close();
    written.push(write(block, index));
  });
  close();
  return written;
}

function asset(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}
