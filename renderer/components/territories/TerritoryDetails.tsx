import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { quebecLabel, territoryKey } from '../../../shared/domain/territories.ts';
import { TERRITORY_KINDS } from '../../../shared/domain/vocabulary.ts';
import { ComboBox } from '../fields/ComboBox.tsx';
import { Select } from '../fields/Select.tsx';
import type { TerritoryPickerProps } from './TerritoryPicker.tsx';

/** Of each territory that was typed: its kind, and the MRC around it, if anybody cares to say it. */
export function TerritoryDetails({
  list,
  words,
  value,
  onChange,
}: Pick<TerritoryPickerProps, 'list' | 'words' | 'value' | 'onChange'>) {
  const change = (index: number, patch: Partial<Territory>) =>
    onChange(value.map((one, place) => (place === index ? changed(one, patch) : one)));
  const regions = new Map(list.regions.map(({ code, name }) => [code, name]));
  const mrcs = list.territories.map((one) => ({
    id: one.code,
    label: quebecLabel(one),
    hint: regions.get(one.region),
    also: one.otherNames.join(' '),
  }));
  return (
    <ul className="es-territory-details">
      {value.map((territory, index) =>
        territory.kind === 'mrc' && territory.mrcCode !== '' ? null : (
          <li key={territoryKey(territory)}>
            <span className="es-territory-name">{territory.name}</span>
            <Select
              label={words.kindLabel(territory.name)}
              isLabelHidden
              placeholder={words.kind(territory.kind)}
              options={TERRITORY_KINDS.map((id) => ({ id, label: words.kind(id) }))}
              value={territory.kind}
              onChange={(id) => {
                const kind = TERRITORY_KINDS.find((one) => one === id);
                if (kind) change(index, { kind });
              }}
            />
            {territory.kind === 'mrc' ? null : (
              <ComboBox
                label={words.mrcLabel(territory.name)}
                isLabelHidden
                placeholder={words.mrcPlaceholder}
                options={mrcs}
                value={territory.mrcCode === '' ? null : territory.mrcCode}
                onChange={(code) => change(index, { mrcCode: code ?? '' })}
                badInput={words.mrcBad}
              />
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function changed(territory: Territory, patch: Partial<Territory>): Territory {
  return { ...territory, ...patch };
}
