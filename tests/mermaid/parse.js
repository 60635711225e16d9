// Reads a JSON list of Mermaid texts on stdin and writes, for each, what Mermaid's own parser understood:
// the labels of the nodes, the number of connections and the labels on them, or the error.
import { readFileSync } from 'node:fs';
import DOMPurify from 'dompurify';

// Mermaid cleans labels with DOMPurify, which needs a browser's document. Parsing does not depend on it, and our labels
// carry nothing but letters, digits, spaces and numeric escapes, which it would leave alone.
DOMPurify.addHook ??= () => {};
DOMPurify.sanitize ??= (text) => text;

const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

const decode = (text) =>
  (text ?? '').split('<br/>').join('\n').replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));

function understood({ type, db }) {
  switch (type) {
    case 'er':
      return {
        nodes: [...db.getEntities().values()].map((e) => decode(e.alias)),
        edges: db.getRelationships().map((r) => decode(r.roleA)),
        rows: [...db.getEntities().values()].flatMap((e) => e.attributes.map((a) => `${a.type} ${a.name} ${a.keys} ${decode(a.comment)}`.trim())),
      };
    case 'sequence':
      return {
        nodes: [...db.getActors().values()].map((a) => decode(a.description)),
        edges: db.getMessages().map((m) => decode(m.message)),
        rows: [],
      };
    default:
      return {
        nodes: [...db.getVertices().values()].map((v) => decode(v.text)),
        edges: db.getEdges().map((e) => decode(e.text)),
        rows: db.getSubGraphs().map((g) => decode(g.title)),
      };
  }
}

const results = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    results.push({ error: null, title: decode(diagram.db.getAccTitle()), ...understood(diagram) });
  } catch (error) {
    results.push({ error: String(error.message ?? error), title: '', nodes: [], edges: [], rows: [] });
  }
}

process.stdout.write(JSON.stringify(results));
