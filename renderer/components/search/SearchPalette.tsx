import { useEffect, useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Icon } from '../icons/Icon.tsx';
import { type FoundPiece, FoundPieces } from './FoundPieces.tsx';
import '../feedback/Dialog.css';
import '../fields/field.css';
import './SearchPalette.css';

/** A line of the results. */
export interface SearchItem {
  readonly id: string;
  /** Its name, with what was found in it. */
  readonly name: readonly FoundPiece[];
  /** What and where it is, at the right. */
  readonly note?: string | undefined;
  /** The text where it was found. */
  readonly excerpt?: readonly FoundPiece[] | undefined;
  /** Leads to more results instead of somewhere. */
  readonly isMore?: boolean | undefined;
}

/** Results that stand together. */
export interface SearchGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly SearchItem[];
}

/** The words of the palette. */
export interface SearchWords {
  readonly field: string;
  readonly placeholder: string;
  readonly filters: string;
  readonly results: string;
  /** In the place of results; null while it is not known that there are none. */
  readonly none: { readonly text: string; readonly isSure: boolean } | null;
  /** What to do when there are surely none. */
  readonly noneHint: string;
  readonly hint: string;
}

export interface SearchPaletteProps {
  readonly words: SearchWords;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filters: readonly { readonly id: string; readonly label: string }[];
  readonly filter: string;
  readonly onFilter: (id: string) => void;
  readonly groups: readonly SearchGroup[];
  /** A sentence above the results (« Voici ce qui s’en approche »). */
  readonly state?: string | undefined;
  /** What is shown is of fewer letters than were typed: Enter waits for what they find. */
  readonly isBehind: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/**
 * Keeps the field naming the line that is pointed at: the library names one half a second after its letter,
 * when others may have come, and the field would name a line that is gone, and a screen reader be silent,
 * until the next key.
 */
function useLivePointer() {
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    const dialog = body.current?.closest('[role="dialog"]');
    if (!dialog) return undefined;
    const watcher = new MutationObserver(() => {
      const field = dialog.querySelector('input');
      const line = field?.getAttribute('aria-activedescendant');
      if (typeof line !== 'string' || document.getElementById(line) !== null) return;
      const pointedAt = dialog.querySelector('[role="menuitem"][data-focused]');
      if (pointedAt === null) field?.removeAttribute('aria-activedescendant');
      else field?.setAttribute('aria-activedescendant', pointedAt.id);
    });
    watcher.observe(dialog, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-activedescendant', 'data-focused', 'id'],
    });
    return () => watcher.disconnect();
  }, []);
  return body;
}

/**
 * One field over the screen, and what it finds as one types. The field keeps the focus; arrows go through
 * the results, Enter goes there, Escape closes.
 */
export function SearchPalette(props: SearchPaletteProps) {
  const { words, text, onText, groups, state, isBehind, onChoose, onClose } = props;
  const { none } = words;
  const isEmpty = groups.length === 0;
  const hurried = useRef(false);
  const body = useLivePointer();
  useEffect(() => {
    if (isBehind || !hurried.current) return;
    hurried.current = false;
    const first = groups[0]?.items[0];
    if (first !== undefined) onChoose(first.id);
  }, [isBehind, groups, onChoose]);
  return (
    <ModalOverlay
      className="es-veil es-veil--search"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="es-modal es-modal--search">
        <AriaDialog className="es-dialog" aria-label={words.field}>
          <Autocomplete inputValue={text} onInputChange={onText}>
            <div
              className="es-search-head"
              // What is pointed at to the eye is where Enter goes: the list may still believe in another line.
              onKeyDownCapture={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                if (!(event.target instanceof HTMLInputElement)) return;
                event.preventDefault();
                event.stopPropagation();
                if (isBehind) {
                  hurried.current = true;
                  return;
                }
                const pointedAt = body.current?.querySelector('[role="menuitem"][data-focused]');
                const id = pointedAt?.getAttribute('data-key') ?? groups[0]?.items[0]?.id;
                if (id !== undefined) onChoose(id);
              }}
            >
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what opens to be typed in */}
              <TextField className="es-field" aria-label={words.field} autoFocus>
                <Group className="es-box">
                  <Icon name="search" />
                  <Input className="es-input" placeholder={words.placeholder} />
                </Group>
              </TextField>
              <Filters {...props} />
            </div>
            <section
              ref={body}
              className="es-search-body"
              aria-label={words.results}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
              tabIndex={0}
            >
              <output className={isEmpty ? 'es-search-none' : 'es-search-state'}>
                {isEmpty && none !== null ? (
                  <>
                    {none.text}
                    {none.isSure ? <span>{words.noneHint}</span> : null}
                  </>
                ) : (
                  state
                )}
              </output>
              <Menu
                className="es-search-list"
                aria-label={words.results}
                items={groups}
                onAction={(key) => onChoose(String(key))}
              >
                {(group) => (
                  <MenuSection id={group.id} aria-label={group.title}>
                    <Header className="es-search-group">{group.title}</Header>
                    {group.items.map((item) => (
                      <Line key={item.id} item={item} />
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </section>
          </Autocomplete>
          <p className="es-search-foot">{words.hint}</p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Filters({ words, filters, filter, onFilter }: SearchPaletteProps) {
  if (filters.length === 0) return null;
  return (
    <ToggleButtonGroup
      className="es-search-filters"
      aria-label={words.filters}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) onFilter(String(chosen));
      }}
    >
      {filters.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className="es-search-filter">
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Line({ item }: { readonly item: SearchItem }) {
  const { id, name, note, excerpt = [], isMore } = item;
  const said = [name, excerpt].map((pieces) => pieces.map(({ text }) => text).join(''));
  return (
    <MenuItem
      id={id}
      className="es-search-item"
      textValue={[said[0], note, said[1]].filter(Boolean).join(', ')}
    >
      <span className={isMore ? 'es-search-more' : 'es-search-name'}>
        <FoundPieces pieces={name} />
      </span>
      {note ? <span className="es-search-note">{note}</span> : null}
      {excerpt.length > 0 ? (
        <span className="es-search-excerpt">
          <FoundPieces pieces={excerpt} />
        </span>
      ) : null}
    </MenuItem>
  );
}
