import { checkstyleReport } from './checkstyle.ts'
import { githubReport } from './github.ts'
import { jsonReport } from './json.ts'
import { prettyReport } from './pretty.ts'
import type { Report } from './report.ts'
import { sarifReport } from './sarif.ts'

export const reportFormats = ['pretty', 'json', 'sarif', 'github', 'checkstyle'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const reports: Readonly<Record<ReportFormat, Report>> = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  checkstyle: checkstyleReport,
}
