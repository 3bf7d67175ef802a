import type { Known } from './known.ts'
import type { DatedEvent } from './policy-facts.ts'
import { procedureType } from './procedure-type.ts'

/** With what the Council goes into talks. In co-decision an agreement of the ministers is that, and no deal with Parliament. */
export function councilPosition(known: Known): DatedEvent | undefined {
  return known.first('council-mandate', ...(decidedByCouncil(known) ? [] : ['council-agreement' as const]))
}

/** Whether the Council decides alone, after an opinion or consent of Parliament at most. */
export function decidedByCouncil({ file }: Known): boolean {
  return file.form === 'recommendation' || (file.procedures.length > 0 && !hasProcedure(file, 'COD'))
}

export function hasProcedure(file: Known['file'], type: string): boolean {
  return file.procedures.some((procedure) => procedureType(procedure) === type)
}
