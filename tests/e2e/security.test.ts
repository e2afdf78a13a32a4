// oxlint-disable no-new, no-eval -- the attacks themselves
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { expect, test } from '../support/app.ts';
import { listenOutside } from '../support/listener.ts';
import { outsideConnections } from '../support/sockets.ts';

// Each line of the security baseline, attacked in the application as it ships.

test('the window is sandboxed and isolated, without Node', async ({ essaim }) => {
  const preferences = await essaim.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const reachable = await essaim.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(reachable).toEqual([]);
});

test('the bridge has the calls of the contract and nothing else, and cannot be changed', async ({
  essaim,
}) => {
  const bridge = await essaim.page.evaluate(() => {
    const given = globalThis as unknown as { essaim: { calls: Record<string, unknown> } };
    const before = given.essaim.calls['app.state'];
    try {
      given.essaim.calls['app.state'] = () => 'forged';
      (given as { essaim: unknown }).essaim = {};
    } catch {
      // Refusing by an exception is as good.
    }
    return {
      keys: Object.keys(given.essaim),
      calls: Object.keys(given.essaim.calls),
      same: given.essaim.calls['app.state'] === before,
    };
  });
  expect(bridge.keys.toSorted()).toEqual(['calls', 'on']);
  expect(bridge.calls.toSorted()).toEqual(Object.keys(contract).toSorted());
  expect(bridge.same).toBe(true);
});

for (const address of [
  'https://example.org/',
  'https://example.org/?next=essaim://app',
  'essaim://elsewhere/index.html',
  'essaim://app.example.org/index.html',
  'file:///etc/passwd',
  'data:text/html,<h1>outside</h1>',
  'javascript:document.body.replaceChildren()',
]) {
  test(`the window does not go to ${address}`, async ({ essaim }) => {
    const before = essaim.page.url();
    await essaim.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      setTimeout(() => location.assign(to), 0);
    }, address);
    await essaim.page.waitForTimeout(500);
    expect(essaim.page.url().split('#')[0]).toBe(before.split('#')[0]);
    // Asked of the window itself: the driver still waits for a navigation that was refused.
    const title = await essaim.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("h1").textContent',
      ),
    );
    expect(title).toBe('Essaim');
  });
}

test('no window opens, no page is embedded, no permission is given', async ({ essaim }) => {
  const outcome = await essaim.page.evaluate(async () => {
    const opened = window.open('https://example.org/');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    );
    const notification = await Notification.requestPermission();
    const place = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    );
    return { opened: opened === null, media, notification, place };
  });
  expect(outcome).toEqual({
    opened: true,
    media: 'refused',
    notification: 'denied',
    place: 'refused',
  });
  const contents = await essaim.app.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  expect(contents).toBe(1);
});

test('the window connects to nothing', async ({ essaim }) => {
  const outside = await listenOutside();
  const tried = await essaim.page.evaluate(
    async ({ http, udp }) => {
      const base = `http://127.0.0.1:${http}`;
      const outcome: string[] = [];
      const fetched = await fetch(`${base}/fetch`).then(
        () => 'reached',
        () => 'refused',
      );
      outcome.push(fetched);
      await fetch(`${base}/no-cors`, { mode: 'no-cors' }).then(
        () => outcome.push('reached'),
        () => outcome.push('refused'),
      );
      for (const tag of ['img', 'script', 'video', 'audio', 'embed'] as const) {
        const element = document.createElement(tag) as HTMLImageElement;
        element.src = `${base}/${tag}`;
        document.body.append(element);
      }
      for (const rel of [
        'stylesheet',
        'prefetch',
        'preload',
        'preconnect',
        'dns-prefetch',
        'icon',
      ]) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `${base}/${rel}`;
        if (rel === 'preload') link.as = 'image';
        document.head.append(link);
      }
      const style = new CSSStyleSheet();
      style.replaceSync(`body { background: url(${base}/css) }`);
      document.adoptedStyleSheets = [style];
      navigator.sendBeacon(`${base}/beacon`, 'x');
      const form = document.createElement('form');
      form.action = `${base}/form`;
      document.body.append(form);
      form.submit();
      try {
        new WebSocket(`ws://127.0.0.1:${http}/socket`);
      } catch {
        // Refused at once.
      }
      try {
        new EventSource(`${base}/events`);
      } catch {
        // Refused at once.
      }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      return outcome;
    },
    { http: outside.httpPort, udp: outside.udpPort },
  );
  await essaim.page.waitForTimeout(1_500);
  await outside.close();
  expect(tried).toEqual(['refused', 'refused']);
  expect(outside.received).toEqual([]);
});

test('the bridge alone sends no parcel elsewhere: the main process asks a person about the address', async ({
  essaim,
}) => {
  await essaim.app.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(given.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const state = await essaim.page.evaluate(async () => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    const address = { name: '', host: 'evil.example', port: 443, database: 'x', user: 'u' };
    await given.essaim.calls['network.set']?.(address);
    return given.essaim.calls['network.get']?.(undefined);
  });
  expect(state).toMatchObject({ ok: true, value: { host: '', user: '', isSet: false } });
  const asked = await essaim.app.evaluate(
    () => (globalThis as unknown as { asked: unknown[] }).asked,
  );
  expect(asked).toMatchObject([
    { message: expect.stringContaining('evil.example:443'), defaultId: 0, cancelId: 0 },
  ]);
});

test('no code is made from text', async ({ essaim }) => {
  const outcome = await essaim.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="x" onerror="globalThis.injected = true">';
    document.body.append(holder);
    const tries = [
      () => eval('1'),
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the attack itself
      () => new Function('return 1')(),
    ];
    // Later, since what the driver itself evaluates is exempt from the policy.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const made = tries.filter((attempt) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    return { injected: 'injected' in globalThis, made: made.length };
  });
  expect(outcome).toEqual({ injected: false, made: 0 });
});

test('each page and script carries what protects it', async ({ essaim }) => {
  const kept = await essaim.page.evaluate(async () => {
    const script = document.querySelector('script')?.src ?? '';
    const answers = await Promise.all([location.href, script].map((address) => fetch(address)));
    return answers.map(({ headers }) => [
      headers.get('content-security-policy')?.split(';')[0],
      headers.get('x-content-type-options'),
      headers.get('cross-origin-opener-policy'),
      headers.get('referrer-policy'),
    ]);
  });
  const expected = ["default-src 'none'", 'nosniff', 'same-origin', 'no-referrer'];
  expect(kept).toEqual([expected, expected]);
});

test('the pages give nothing outside of their folder', async ({ essaim }) => {
  const statuses = await essaim.page.evaluate(async () => {
    const addresses = [
      'essaim://app/../main/main.js',
      'essaim://app/%2e%2e/main/main.js',
      'essaim://app/..%2fmain%2fmain.js',
      'essaim://app/..%5cmain%5cmain.js',
      'essaim://app/%00index.html',
      'essaim://app//etc/passwd',
      'essaim://app/%E0%A4%A',
      'essaim://app/unknown.html',
    ];
    return Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          (r) => r.status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true);
  const local = await essaim.page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(local).toBe('refused');
});

test('every call refuses what is not of its form, and writes nothing', async ({ essaim }) => {
  const channels = Object.keys(contract) as Channel[];
  const answers = await essaim.page.evaluate(async (names) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    const garbage: unknown[] = [
      null,
      0,
      'text',
      [],
      { id: 'not-an-id', extra: true },
      { __proto__: { id: 'x' }, constructor: 1 },
      new Uint8Array(8),
    ];
    const codes: Record<string, string[]> = {};
    for (const name of names) {
      const run = given.essaim.calls[name];
      codes[name] = await Promise.all(
        garbage.map(async (input) => {
          const answer = (await run?.(input)) as { ok: boolean; code?: string };
          return answer.ok ? 'accepted' : (answer.code ?? 'none');
        }),
      );
    }
    return codes;
  }, channels);
  for (const [channel, codes] of Object.entries(answers)) {
    expect(codes, channel).toEqual(Array.from({ length: 7 }, () => 'invalid_input'));
  }
});

test('a page that is not ours gets nothing from the register', async ({ essaim }) => {
  const answer = await essaim.app.evaluate(async ({ app, BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
    });
    await stranger.loadURL('data:text/html,<p>stranger</p>');
    const got: unknown = await stranger.webContents.executeJavaScript(
      'globalThis.essaim ? essaim.calls["app.state"](undefined) : "no bridge"',
    );
    stranger.destroy();
    return got;
  });
  expect(answer).toEqual({ ok: false, code: 'invalid_input' });
});

test('a frame of our own page gets nothing, and no page of ours is put in a frame', async ({
  essaim,
}) => {
  const reached = await essaim.page.evaluate(async () => {
    const frames = ['about:blank', 'essaim://app/index.html', 'data:text/html,<p>x</p>'].map(
      (at) => {
        const frame = document.createElement('iframe');
        frame.src = at;
        document.body.append(frame);
        return frame;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    return frames.map((frame) => {
      try {
        return frame.contentWindow !== null && 'essaim' in frame.contentWindow;
      } catch {
        // Another origin: it cannot be looked into.
        return false;
      }
    });
  });
  expect(reached).toEqual([false, false, false]);
});

test('no service worker, no picture of the screen, no device, no tools of developers', async ({
  essaim,
}) => {
  const given = await essaim.page.evaluate(async () => {
    const asked: Record<string, () => Promise<unknown>> = {
      worker: () => navigator.serviceWorker.register('essaim://app/index.html'),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboard: () => navigator.clipboard.readText(),
      storage: () => navigator.storage.getDirectory().then(() => navigator.storage.persist()),
      midi: () => navigator.requestMIDIAccess(),
    };
    const answers = Object.entries(asked).map(([name, ask]) =>
      Promise.resolve()
        .then(ask)
        .then(
          (answer) => (answer === false ? null : name),
          () => null,
        ),
    );
    return (await Promise.all(answers)).filter((name) => name !== null);
  });
  expect(given).toEqual([]);
  const isOpened = await essaim.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools({ mode: 'detach' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return contents?.isDevToolsOpened();
  });
  expect(isOpened).toBe(false);
});

test('a file dropped on the window, or a download, goes nowhere', async ({ essaim }) => {
  const before = essaim.page.url();
  await essaim.page.evaluate(() => {
    const link = document.createElement('a');
    link.download = 'x.txt';
    link.href = URL.createObjectURL(new Blob(['x']));
    document.body.append(link);
    link.click();
    const data = new DataTransfer();
    data.items.add(new File(['<h1>x</h1>'], 'x.html', { type: 'text/html' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await essaim.page.waitForTimeout(300);
  expect(essaim.page.url()).toBe(before);
});

// Only Linux lists the sockets of each process in files.
const onLinux = process.platform === 'linux' ? test : () => undefined;

onLinux('no process of the application holds a connection to anywhere else', async ({ essaim }) => {
  const pid = essaim.app.process().pid;
  expect(pid).toBeDefined();
  for (let look = 0; look < 10; look += 1) {
    expect(await outsideConnections(pid ?? 0)).toEqual([]);
    await essaim.page.waitForTimeout(200);
  }
});
