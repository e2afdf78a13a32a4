import { useRef, useState } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import { Button } from '../../components/actions/Button.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectLinkRow } from './EffectLinkRow.tsx';
import { useEffectLinks } from './useEffectLinks.ts';

interface EffectLinksProps {
  readonly initiative: InitiativeDetail;
  readonly effect: Effect;
}

/** What an effect was fed by and what it fed: the path as a list, told and changed by keyboard alone. */
export function EffectLinks({ initiative, effect }: EffectLinksProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { unlink } = useEffectLinks(initiative);
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const before = initiative.effectLinks.filter(({ toId }) => toId === effect.id);
  const after = initiative.effectLinks.filter(({ fromId }) => fromId === effect.id);
  const statement = (id: string) =>
    initiative.effects.find((one) => one.id === id)?.statement ?? '';
  const stop = () => {
    setIsAdding(false);
    focusSoon(() => addButton.current);
  };
  const list = (side: 'before' | 'after', links: typeof before) => (
    <div>
      <h5 className="es-label">{t(`effect:link.${side}`)}</h5>
      {links.length === 0 ? (
        <p className="es-effects-none">{t(`effect:link.none.${side}`)}</p>
      ) : (
        <ul className="es-effect-links">
          {links.map((link) => (
            <EffectLinkRow
              key={link.id}
              link={link}
              statement={statement(side === 'before' ? link.fromId : link.toId)}
              onRemove={() => {
                void unlink(link);
                focusSoon(() => addButton.current);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <section className="es-stack es-stack--tight">
      <div className="es-row">
        <h4 className="es-effect-heading es-grow">{t('effect:link.title')}</h4>
        {isAdding ? null : (
          <Button
            ref={addButton}
            size="small"
            icon="link"
            disabledReason={
              readOnly ?? (initiative.effects.length < 2 ? t('effect:link.alone') : undefined)
            }
            onPress={() => setIsAdding(true)}
          >
            {t('effect:link.add')}
          </Button>
        )}
      </div>
      {isAdding ? <AddLink initiative={initiative} effect={effect} onDone={stop} /> : null}
      {list('before', before)}
      {list('after', after)}
    </section>
  );
}

/** The form of a new link, in place. */
function AddLink({
  initiative,
  effect,
  onDone,
}: EffectLinksProps & { readonly onDone: () => void }) {
  const t = useT();
  const { dates } = useFieldRules();
  const { link } = useEffectLinks(initiative);
  const [side, setSide] = useState<'before' | 'after'>('after');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const options = initiative.effects
    .filter(({ id }) => id !== effect.id)
    .map(({ id, statement }) => ({ id, label: statement }));
  const add = async () => {
    setIsTried(true);
    if (otherId === null) return;
    await (side === 'after' ? link(effect.id, otherId, date) : link(otherId, effect.id, date));
    onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves, as the button does
    <div
      className="es-effect-link-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onDone();
      }}
    >
      <SegmentedControl
        label={t('effect:link.direction')}
        options={(['after', 'before'] as const).map((id) => ({
          id,
          label: t(`effect:link.side.${id}`),
        }))}
        value={side}
        onChange={(id) => setSide(id === 'before' ? 'before' : 'after')}
      />
      <div className="es-fields">
        <div className="es-field--wide">
          <ComboBox
            label={t('effect:link.other')}
            requiredNote={t('mandatory')}
            placeholder={t('effect:link.find')}
            options={options}
            value={otherId}
            onChange={setOtherId}
            badInput={t('effect:link.noSuch')}
            error={isTried && otherId === null ? t('effect:link.missing') : undefined}
          />
        </div>
        <PartialDateField
          {...dates}
          label={t('effect:link.date')}
          labelNote={t('optional')}
          value={date}
          onChange={setDate}
        />
      </div>
      <div className="es-row">
        <Button size="small" onPress={() => void add()}>
          {t('effect:link.keep')}
        </Button>
        <Button size="small" tone="quiet" onPress={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
