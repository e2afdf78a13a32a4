import type { IncidentsPaper } from '../../shared/content/incidentsPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { DocumentDefinition } from './documentDefinition.ts';
import { onePaper } from './onePaper.ts';
import { factsNode } from './parts/facts.ts';
import { passageHeading } from './parts/heading.ts';
import { paragraphNodes } from './parts/text.ts';

/** The register of incidents as pdfmake nodes: pure; each call builds its own nodes. */
export function incidentsDefinition(paper: IncidentsPaper, t: Translate): DocumentDefinition {
  return onePaper(paper, { id: 'incidents', t }, (context) => {
    const under = { ...context, parent: 'incidents' };
    return [
      ...paragraphNodes(paper.paragraphs, under),
      ...paper.incidents.flatMap(({ id, heading, facts }) => [
        passageHeading(heading, id, under),
        factsNode(facts, under),
      ]),
      ...paragraphNodes(paper.after, under, 'note'),
    ];
  });
}
