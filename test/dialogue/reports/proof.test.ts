import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/chat/incoming.ts';
import { bundleName, filesWanted, pathOf, proofsOf } from '../../../src/dialogue/reports/proof.ts';
import { at, code, event, evidence, report } from '../../fakes/records.ts';

const said = (over: Partial<Incoming>): Incoming => ({ ...event({ key: '1' }), ...over });

test('the files of a message are one bundle, by whatever event they are brought; so are those of an album', () => {
  expect(bundleName(said({}))).toBe('memory:甲群:m1');
  expect(bundleName(said({ key: 'handed' }))).toBe('memory:甲群:m1');
  const edited = said({ message: 'm9', body: { kind: 'edited', message: 'm1', text: '' } });
  expect(bundleName(edited)).toBe('memory:甲群:m1');
  expect(bundleName(said({ album: '77' }))).toBe(bundleName(said({ album: '77', message: 'm2' })));
});

test('files are wanted under names that are safe, those without a name by what they are', () => {
  const files = [
    { kind: 'photo', id: 'a', name: null, size: 1 },
    { kind: 'photo', id: 'b', name: null, size: 1 },
    { kind: 'document', id: 'c', name: '../../etc/passwd', size: null },
    { kind: 'contact', id: '', name: '王', size: null },
  ] as const;
  const wanted = filesWanted(said({ body: { kind: 'text', text: '', files } }), {
    office: 'east',
    unit: '区甲局',
    now: at(5),
  });
  const names = wanted.map((change) => (change.kind === 'evidence-wanted' ? change.evidence.name : ''));
  expect(names).toEqual(['photo-m1', 'photo-m1-2', 'passwd']);
});

test('a file proves of each task the report that counts, else the last that was withdrawn', () => {
  const [wrong, right] = [report({ id: 'r1' }), report({ id: 'r2', replaces: 'r1', saidAt: at(2_000) })];
  const other = report({ id: 'r3', code: code('水1') });
  const proven = (...reports: (typeof wrong)[]) =>
    proofsOf([evidence()], reports).map(({ report: found }) => found?.id ?? null);
  expect(proven(right, wrong)).toEqual(['r2']);
  expect(proven(right, other, wrong)).toEqual(['r2', 'r3']);
  expect(proven({ ...right, withdrawnAt: at(3) }, { ...wrong, withdrawnAt: at(3) })).toEqual(['r2']);
  expect(proven({ ...wrong, withdrawnAt: at(3) }, { ...right, replaces: null })).toEqual(['r2']);
  expect(proven(report({ evidence: [] }))).toEqual([null]);
});

test('whatever is reported, no file is left out, and each proves a task once', () => {
  const some = fc.record({
    code: fc.constantFrom(code('气1'), code('水1')),
    saidAt: fc.nat(9).map(at),
    withdrawnAt: fc.option(fc.nat(9).map(at)),
    evidence: fc.subarray(['b1', 'b2', 'b3']),
    replaces: fc.option(fc.nat(9).map((place) => `r${place}`)),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 10 }), (all) => {
      const reports = all.map((over, place) => report({ ...over, id: `r${place}` }));
      const files = ['b1', 'b2'].map((bundle) => evidence({ id: `e${bundle}`, bundle }));
      const proofs = proofsOf(files, reports);
      expect(new Set(proofs.map((proof) => proof.evidence.id))).toEqual(new Set(['eb1', 'eb2']));
      const names = proofs.map((proof) => `${proof.evidence.id} ${proof.report?.code}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { evidence: file, report: found } of proofs) {
        if (found) expect(found.evidence).toContain(file.bundle);
      }
    }),
  );
});

test('a hash is a path of its own below the data directory', () => {
  expect(pathOf(`ab${'0'.repeat(62)}`)).toBe(`evidence/ab/ab${'0'.repeat(62)}`);
});
