import { useState } from 'react';
import { Button } from '../components/actions/Button.tsx';
import { IconButton } from '../components/actions/IconButton.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { MenuButton } from '../components/actions/MenuButton.tsx';
import { RadioCards } from '../components/choice/RadioCards.tsx';
import { DefinitionList } from '../components/data/DefinitionList.tsx';
import { SearchField } from '../components/fields/SearchField.tsx';
import { TextArea } from '../components/fields/TextArea.tsx';
import { Sign } from '../components/icons/Sign.tsx';
import { Breadcrumbs } from '../components/layout/Breadcrumbs.tsx';
import { Frame } from '../components/layout/Frame.tsx';
import { Nav } from '../components/layout/Nav.tsx';
import { Page, PageHeader } from '../components/layout/Page.tsx';
import { Columns, MainColumn, Pane } from '../components/layout/Pane.tsx';
import { Section } from '../components/layout/Section.tsx';
import { StatusBar, StatusItem } from '../components/layout/StatusBar.tsx';
import { TitleBar } from '../components/layout/TitleBar.tsx';
import { longText, plainReadings } from './samples.ts';

const places = [
  {
    id: 'home',
    label: 'Accueil',
    icon: 'home',
    href: '#window',
    count: 11,
    countLabel: '11 choses à faire',
  },
  { id: 'initiatives', label: 'Initiatives', icon: 'initiatives', href: '#window', count: 26 },
  { id: 'follow', label: 'Suivi', icon: 'followUp', href: '#window', count: 5 },
  { id: 'funding', label: 'Financement', icon: 'funding', href: '#window' },
  { id: 'files', label: 'Dossiers', icon: 'document', href: '#window', count: 2 },
] as const;
const footer = [
  { id: 'settings', label: 'Réglages', icon: 'settings', href: '#window' },
  { id: 'help', label: 'Aide', icon: 'help', href: '#window' },
] as const;

/** A whole window, with panes. */
export function WindowView({ isFolded }: { readonly isFolded: boolean }) {
  const [reading, setReading] = useState('pre');
  const [why, setWhy] = useState(longText);
  const [search, setSearch] = useState('');
  return (
    <Frame
      skipLabel="Aller au contenu"
      titleBar={
        <TitleBar>
          <div className="es-grow" />
          <div style={{ width: 372 }}>
            <SearchField
              label="Rechercher"
              placeholder="Rechercher une initiative, un effet, une pièce…"
              keys="Ctrl K"
              value={search}
              onChange={setSearch}
            />
          </div>
          <div className="es-grow" />
        </TitleBar>
      }
      nav={
        <Nav
          label="Lieux"
          places={places}
          footer={footer}
          currentId="initiatives"
          owner="CDC fictive de la Rivière-Longue"
          ownerNote="Portefeuille inventé"
          isFolded={isFolded}
        />
      }
      statusBar={
        <StatusBar>
          <StatusItem icon="check" isFirm>
            Enregistré à 9 h 04
          </StatusItem>
          <StatusItem icon="shield" href="#window">
            Copie vérifiée vendredi à 16 h 12 : 26 initiatives, 1 214 effets, rien ne manque
          </StatusItem>
          <StatusItem isAtEnd>Rivière-Longue.essaim</StatusItem>
        </StatusBar>
      }
    >
      <Page
        isFixed
        isBare
        header={
          <PageHeader
            isCompact
            isLined
            over={
              <Breadcrumbs
                label="Fil d’Ariane"
                crumbs={[
                  { label: 'Initiatives', href: '#window' },
                  { label: 'Transport solidaire des rangs' },
                ]}
              />
            }
            title="Application de la grille, 23 mars 2026"
            actions={
              <>
                <span className="es-small es-muted">
                  Grille TNCDC, version 1 · 5 personnes autour de la table
                </span>
                <Button icon="projector">Animation</Button>
                <Button tone="primary">Conclure et sceller…</Button>
                <MenuButton
                  label="Autres actions"
                  isIconOnly
                  tone="quiet"
                  groups={[
                    [{ id: 'a', label: 'Imprimer', icon: 'print', onPress: () => undefined }],
                  ]}
                />
              </>
            }
          />
        }
      >
        <Columns>
          <Pane title="Lectures" side="start" width={300}>
            <DefinitionList
              facts={[
                {
                  label: 'Aspiration',
                  value: (
                    <Sign icon="readingStructuring" tone="ctx">
                      structurant
                    </Sign>
                  ),
                },
                {
                  label: 'Rupture',
                  value: (
                    <Sign icon="readingPresent" tone="ctx">
                      présent
                    </Sign>
                  ),
                },
              ]}
            />
          </Pane>
          <MainColumn isSurface>
            <div style={{ padding: '12px 24px 24px' }} className="es-stack">
              <div>
                <Sign icon="dimensionProcess" tone="pro" isStrong>
                  Processus
                </Sign>
                <h1>Acteurs et partenaires</h1>
              </div>
              <RadioCards
                label="Lecture d’ensemble"
                options={plainReadings}
                value={reading}
                onChange={setReading}
              />
              <TextArea label="Pourquoi cette lecture" value={why} onChange={setWhy} />
              <Section
                title="Preuves"
                isSmall
                actions={<LinkButton>Ajouter une preuve</LinkButton>}
              >
                <Sign icon="document">Compte rendu du comité, siège par siège</Sign>
              </Section>
            </div>
          </MainColumn>
          <Pane
            title="Voix"
            width={284}
            actions={<IconButton icon="close" label="Fermer le volet" />}
            footer={
              <>
                <Button>Ouvrir</Button>
                <Button icon="document">Dossier</Button>
              </>
            }
          >
            <p className="es-small">
              « On n’a pas su que l’horaire changeait. Avant, on l’aurait décidé. »
            </p>
          </Pane>
        </Columns>
      </Page>
    </Frame>
  );
}
