/** Which of the two databases: `store/` and the index files of `search/` alone may ask. */
export type DatabaseName = 'sqlite' | 'postgresql'
