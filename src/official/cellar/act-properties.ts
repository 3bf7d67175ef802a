/** The properties of an act that are read, the column in which the answer has them, and what is made of them. */
export const actProperties = [
  {
    property: 'work_date_document',
    column: 'signed',
    events: ['signature', 'council-adoption', 'commission-proposal'],
    mapping: 'conditional',
    note: 'Signature in co-decision; adoption where the Council decides alone; of a proposal, its own date (exact).',
  },
  {
    property: 'resource_legal_date_entry-into-force',
    column: 'inForceOrApplies',
    events: ['entry-into-force', 'application'],
    mapping: 'conditional',
    note: 'The earliest is the entry into force, later ones are dates of application. Not read for what binds nobody.',
  },
  {
    property: 'directive_date_transposition',
    column: 'transpose',
    events: ['transposition-deadline'],
    mapping: 'exact',
    note: 'Directives only.',
  },
] as const
