import type { ReactNode } from 'react';
import { cssVariables } from '../props.ts';
import { NoValue } from './NoValue.tsx';
import './DefinitionList.css';

/** A label and its value; nothing is drawn as « – ». */
export interface Fact {
  readonly label: string;
  readonly value?: ReactNode;
}

export interface DefinitionListProps {
  readonly facts: readonly Fact[];
  /** Widest label in px before it wraps; 120 unless told. */
  readonly labelWidth?: number | undefined;
  /** How a missing value is spoken (« aucune valeur »). */
  readonly noValueLabel?: string | undefined;
}

/** Labels and values, one a line. */
export function DefinitionList({ facts, labelWidth = 120, noValueLabel }: DefinitionListProps) {
  return (
    <dl className="es-facts" style={cssVariables({ '--es-label-width': `${labelWidth}px` })}>
      {facts.map(({ label, value }) => [
        <dt key={`${label}:label`}>{label}</dt>,
        <dd key={`${label}:value`}>
          {isNothing(value) ? <NoValue label={noValueLabel} /> : value}
        </dd>,
      ])}
    </dl>
  );
}

export interface FactStripProps {
  /** `weight`: how much of the line it takes beside the others; 1 unless told. */
  readonly facts: readonly (Fact & {
    readonly note?: ReactNode;
    readonly weight?: number | undefined;
  })[];
}

/** Four or five facts side by side, under the title of a thing. */
export function FactStrip({ facts }: FactStripProps) {
  return (
    <dl
      className="es-fact-strip"
      style={cssVariables({
        '--es-fact-weights': facts.map(({ weight = 1 }) => `minmax(0, ${weight}fr)`).join(' '),
      })}
    >
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isNothing(value) ? <NoValue /> : value}</dd>
          {note ? <dd className="es-fact-note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

const isNothing = (value: ReactNode): boolean =>
  value === undefined || value === null || value === '' || value === false;
