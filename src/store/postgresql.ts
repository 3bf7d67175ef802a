import { type DatabaseConnection, type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { asUnavailable } from './unavailable.ts'

const integer8 = 20
/** Sequence numbers and counts stay far below 2^53. */
pg.types.setTypeParser(integer8, Number)

/** Kysely on PostgreSQL, with lost connections told in words; the pool opens a new one for the next query. */
export function postgresqlDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // A connection that dies, idle or between two statements, would end the process; the next query opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = new PostgresDialect({ pool })
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver()
      const acquire = driver.acquireConnection.bind(driver)
      driver.acquireConnection = () =>
        acquire().then(translating, (error) => Promise.reject(asUnavailable(error)))
      return driver
    },
  }
}

const translated = new WeakSet<DatabaseConnection>()

function translating(connection: DatabaseConnection): DatabaseConnection {
  if (translated.has(connection)) return connection
  translated.add(connection)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (query, options) => {
    try {
      return await execute(query, options)
    } catch (error) {
      throw asUnavailable(error)
    }
  }
  return connection
}
