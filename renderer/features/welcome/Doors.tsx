import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { useT } from '../../strings.ts';

/** The four ways in, each with what it does. */
export function Doors({ act }: { readonly act: (work: () => Promise<unknown>) => void }) {
  const t = useT();
  return (
    <ul className="es-doors">
      <li>
        <Button
          tone="primary"
          icon="plus"
          isWide
          onPress={() => act(() => call('portfolio.create', undefined))}
        >
          {t('welcome:new')}
        </Button>
        <p>{t('welcome:newHint')}</p>
      </li>
      <li>
        <Button icon="folder" isWide onPress={() => act(() => call('portfolio.open', undefined))}>
          {t('welcome:open')}
        </Button>
        <p>{t('welcome:openHint')}</p>
        <LinkButton onPress={() => act(() => call('portfolio.openExport', undefined))}>
          {t('portable:open')}
        </LinkButton>
      </li>
      <li>
        <Button
          icon="eye"
          isWide
          onPress={() => act(() => call('portfolio.openExample', { example: 'public_example' }))}
        >
          {t('welcome:example')}
        </Button>
        <p>{t('welcome:exampleHint')}</p>
      </li>
      <li>
        <Button
          icon="eye"
          isWide
          onPress={() => act(() => call('portfolio.openExample', { example: 'fictional_example' }))}
        >
          {t('welcome:fictional')}
        </Button>
        <p>{t('welcome:fictionalHint')}</p>
      </li>
    </ul>
  );
}
