import { unreachable } from '../errors.ts';
import type { Body, Group } from './answer.ts';
import type { Ground } from './asking.ts';
import { comparison } from './compare.ts';
import { countOf, unitCount } from './count.ts';
import { dueGroups } from './due.ts';
import { dutyGroups } from './duties.ts';
import { matterBody } from './matter.ts';
import type { Question } from './question.ts';
import { noNumber, unheldBody } from './refuse.ts';
import { rhythmItems } from './rhythm.ts';
import { rowItems } from './rows.ts';
import { scopeOf } from './scope.ts';

/** The answer to a question, as values: each kind of question has its own. */
export function bodyOf(question: Question, ground: Ground): Body {
  const { book } = ground;
  switch (question.kind) {
    case 'chat':
      return ground.addressed ? { kind: 'help' } : { kind: 'silence' };
    case 'help':
    case 'which-unit':
    case 'which-matter':
      return { kind: question.kind };
    case 'stranger':
      return { kind: 'refusal', refusal: { why: 'stranger', name: question.name } };
    case 'no-number':
      return noNumber(book, question.plan, question.numbers);
    case 'unheld':
      return unheldBody(question, ground);
    case 'matter':
      return matterBody(question, ground);
    case 'due':
    case 'rhythm':
    case 'duties':
    case 'rows':
      return listBody(question, ground);
    case 'count':
      return countOf(book, question);
    case 'count-units':
      return unitCount(book, question.code, question.role);
    case 'compare':
      return comparison(question, ground);
    default:
      return unreachable(question);
  }
}

type Listing = Extract<Question, { kind: 'due' | 'rhythm' | 'duties' | 'rows' }>;

function listBody(question: Listing, ground: Ground): Body {
  const { book, standings } = ground;
  switch (question.kind) {
    case 'due': {
      const groups = dueGroups(book, question.window, question, standings);
      return { kind: 'list', scope: scopeOf(question, { window: question.window }), groups };
    }
    case 'rhythm': {
      const groups = rhythmItems(book, question);
      if (question.aspects.has('who')) return whose(groups, question, ground);
      return { kind: 'list', scope: scopeOf(question, { words: question.words }), groups };
    }
    case 'duties':
      return {
        kind: 'list',
        scope: scopeOf(question, { manner: question.manner }),
        groups: dutyGroups(book, question),
      };
    case 'rows': {
      const scope = scopeOf({ units: question.units, plans: [], role: null }, { of: 'rows', window: question.window });
      return { kind: 'list', scope, groups: rowItems(book, question) };
    }
    default:
      return unreachable(question);
  }
}

/** The units of the tasks in a list: 即知即改是哪项、谁负责. */
function whose(groups: readonly Group[], question: Extract<Question, { kind: 'rhythm' }>, ground: Ground): Body {
  const codes = groups.flatMap(({ items }) => items.map(({ clause }) => clause.code));
  const { aspects, role, units } = question;
  const subject = { kind: 'codes', codes, words: '' } as const;
  return matterBody(
    {
      kind: 'matter',
      subject,
      aspects,
      role,
      units,
      years: [],
      message: '',
      starts: false,
      often: false,
      named: false,
      official: true,
      plain: true,
    },
    ground,
  );
}
