import type { ContentPart } from '../../../../shared/content/dossierContent.ts';
import { coverNode } from '../../../../shared/figures/coverSvg.ts';
import { effectPathNode } from '../../../../shared/figures/effectPathSvg.ts';
import { familyTreeNode } from '../../../../shared/figures/familyTreeSvg.ts';
import { figure2Node } from '../../../../shared/figures/figure2Svg.ts';
import { historyNode } from '../../../../shared/figures/historySvg.ts';
import { livesNode } from '../../../../shared/figures/livesSvg.ts';
import { profileNode } from '../../../../shared/figures/profileSvg.ts';
import { spreadNode } from '../../../../shared/figures/spreadSvg.ts';
import { survivalNode } from '../../../../shared/figures/survivalSvg.ts';
import { timeRange } from '../../../../shared/figures/timeStripLayout.ts';
import { timeStripNode } from '../../../../shared/figures/timeStripSvg.ts';
import { yearsNode } from '../../../../shared/figures/yearsSvg.ts';
import { DefinitionList } from '../../../components/data/DefinitionList.tsx';
import { Figure } from '../../../components/figures/Figure.tsx';
import { useT } from '../../../strings.ts';
import { AnnexesView } from './AnnexesView.tsx';
import { ColumnsView } from './ColumnsView.tsx';
import { EntriesView } from './EntriesView.tsx';
import { MeasuresView } from './MeasuresView.tsx';
import { Passage } from './Passage.tsx';
import { PhotosView } from './PhotosView.tsx';
import { ReadingsView } from './ReadingsView.tsx';
import { StagesView } from './StagesView.tsx';
import { TableView } from './TableView.tsx';

/** One part of a block, shown in brief: the whole is in the preview. */
export function PartView({ part }: { readonly part: ContentPart }) {
  const t = useT();
  switch (part.type) {
    case 'photos':
      return <PhotosView photos={part} />;
    case 'annexes':
      return <AnnexesView annexes={part.annexes} />;
    case 'table':
      return <TableView table={part} />;
    case 'columns':
      return <ColumnsView columns={part} />;
    case 'facts':
      return <DefinitionList facts={part.facts} labelWidth={140} />;
    case 'entries':
      return <EntriesView entries={part} />;
    case 'readings':
      return <ReadingsView readings={part} />;
    case 'profile':
      return <Figure draw={(width, palette) => profileNode(part.profile, palette, t, { width })} />;
    case 'history':
      return <Figure draw={(width, palette) => historyNode(part.history, palette, t, { width })} />;
    case 'figure2':
      return <Figure draw={(width, palette) => figure2Node(part.figure, palette, t, { width })} />;
    case 'timeline':
      return (
        <Figure
          draw={(width, palette) =>
            timeStripNode(part.strip, palette, t, { width, range: timeRange(part.strip, null) })
          }
        />
      );
    case 'lives':
      return <Figure draw={(width, palette) => livesNode(part, palette, t, { width })} />;
    case 'spread':
      return (
        <Figure
          draw={(width, palette) =>
            spreadNode(part.spread, palette, t, { width, statements: false })
          }
        />
      );
    case 'measures':
      return <MeasuresView chart={part.chart} />;
    case 'family':
      return <Figure draw={(width, palette) => familyTreeNode(part.tree, palette, t, width)} />;
    case 'survival':
      return <Figure draw={(width, palette) => survivalNode(part.chart, palette, t, { width })} />;
    case 'years':
      return <Figure draw={(width, palette) => yearsNode(part.figure, palette, t, { width })} />;
    case 'cover':
      return <Figure draw={(width, palette) => coverNode(part.figure, palette, t, { width })} />;
    case 'path':
      return <Figure draw={(width, palette) => effectPathNode(part.path, palette, t, width)} />;
    case 'stages':
      return <StagesView stages={part} />;
    case 'passage':
      return <Passage passage={part} />;
    case 'gap':
      return <p className="es-part-gap">{part.text}</p>;
    case 'note':
    default:
      return <p className="es-tiny es-muted">{part.text}</p>;
  }
}
