import { expect, test } from '@playwright/test';
import { targetOf } from '../../electron/pdf/tagging/runs.ts';
import { isOutgoing } from '../../shared/domain/outgoingLink.ts';
import { OwnText } from '../../shared/domain/schemas/ownText.ts';
import { WebAddress } from '../../shared/domain/schemas/primitives.ts';
import { contract } from '../../shared/ipc/contract.ts';

const LEAVE = [
  'https://exemple.org',
  'HTTPS://exemple.org/a%20b?c=d#e',
  'http://192.168.1.1/',
  'https://exemple.org/été',
];
const MAIL = ['mailto:a@exemple.org', 'mailto:a@exemple.org?subject=Bonjour&body=Oui'];
const STAY = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'file://serveur/partage',
  'smb://serveur/partage',
  '\\\\serveur\\partage',
  '//serveur/partage',
  'vscode://file/etc/passwd',
  'ms-msdt:/id',
  'search-ms:query=x',
  'tel:911',
  'essaim://app/index.html',
  'blob:https://exemple.org/x',
  'about:blank',
  'https:exemple.org',
  'https:///exemple.org',
  'https:\\\\exemple.org',
  'https://',
  'https://exemple.org\\@mal.org',
  'https://desjardins.com@mal.org',
  'https://a:b@mal.org',
  'https://exemple.org/\u202egpj.exe',
  'https://exemple.org/\u0000',
  'https://exem\tple.org',
  'ht\ntps://exemple.org',
  'mailto:',
  'mailto:a',
  'mailto:a@b@c',
  'mailto:a@exemple.org?attach=/etc/passwd',
  'exemple.org',
  '',
];

/** A text with a link. */
function text(link: string): unknown {
  return [{ type: 'paragraph', runs: [{ text: 'Ici', bold: false, italic: false, link }] }];
}

test('only the web and mail are led to, by one rule', () => {
  for (const address of [...LEAVE, ...MAIL]) expect(isOutgoing(address), address).toBe(true);
  for (const address of STAY) expect(isOutgoing(address), JSON.stringify(address)).toBe(false);
});

test('what is typed in a field, asked to be opened, written in a text or printed goes by that rule', () => {
  const open = contract['app.openLink'].input;
  for (const address of STAY) {
    const name = JSON.stringify(address);
    // Ends of lines are taken out of what is typed: what is left is looked at.
    const typed = WebAddress.safeParse(address);
    expect(typed.success && !isOutgoing(typed.data), name).toBe(false);
    const asked = open.safeParse({ url: address });
    expect(asked.success && !isOutgoing(asked.data.url), name).toBe(false);
    expect(OwnText.safeParse(text(address)).success, name).toBe(false);
    // A file that something else wrote may hold any text.
    expect(targetOf(address, undefined), name).toBeNull();
  }
  for (const address of LEAVE) {
    expect(WebAddress.safeParse(address).success, address).toBe(true);
    expect(open.safeParse({ url: address }).success, address).toBe(true);
    expect(OwnText.safeParse(text(address)).success, address).toBe(true);
    expect(targetOf(address, undefined), address).toEqual({ kind: 'url', name: address });
  }
});
