import { type ReactNode, useState } from 'react';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { DialogPopover } from '../../../components/feedback/DialogPopover.tsx';
import { useT } from '../../../strings.ts';
import { ComponentFilter } from './ComponentFilter.tsx';
import { FILTER_PARTS, type FilterPart, isNamePart } from './filterParts.ts';
import { NameFilter } from './NameFilter.tsx';
import { SingleFilter } from './SingleFilter.tsx';
import './filters.css';

interface FilterPopoverProps {
  /** The button that opens it. */
  readonly children: ReactNode;
  /** What it changes; when left out, it is chosen first. */
  readonly part?: FilterPart | undefined;
  readonly componentId?: string | null | undefined;
  readonly grid: GridDefinition;
  readonly filter: InitiativeFilter;
  readonly onChange: (filter: InitiativeFilter) => void;
}

/** Over the table: which property filters, then which of its values, with how many each would give. */
export function FilterPopover(props: FilterPopoverProps) {
  const { children, grid, filter, onChange, componentId = null } = props;
  const t = useT();
  const [chosen, setChosen] = useState<FilterPart>();
  const part = props.part ?? chosen;
  return (
    <DialogTrigger onOpenChange={() => setChosen(undefined)}>
      {children}
      <DialogPopover className="es-popover es-filter" offset={4} placement="bottom start">
        <Dialog className="es-filter-dialog" key={part ?? 'parts'}>
          <Heading slot="title" level={2} className="es-filter-title">
            {part === undefined ? t('list:filter.add') : t(`list:filter.${part}`)}
          </Heading>
          {part === undefined ? (
            <ul className="es-filter-parts">
              {FILTER_PARTS.map((one) => (
                <li key={one}>
                  <Button tone="quiet" isWide iconEnd="right" onPress={() => setChosen(one)}>
                    {t(`list:filter.${one}`)}
                  </Button>
                </li>
              ))}
            </ul>
          ) : null}
          {part === undefined ? null : isNamePart(part) ? (
            <NameFilter part={part} filter={filter} onChange={onChange} />
          ) : part === 'components' ? (
            <ComponentFilter
              grid={grid}
              componentId={componentId}
              filter={filter}
              onChange={onChange}
            />
          ) : (
            <SingleFilter part={part} filter={filter} onChange={onChange} />
          )}
          {chosen === undefined ? null : (
            <Button tone="quiet" size="small" icon="left" onPress={() => setChosen(undefined)}>
              {t('list:filter.back')}
            </Button>
          )}
        </Dialog>
      </DialogPopover>
    </DialogTrigger>
  );
}
