import type { Child } from 'hono/jsx'
import { type Archived, findPublished, localise, pathOfEntry } from '#content'
import { NotFound } from '#shared'
import { ErrorPage, rememberHeader } from '#web'
import type { SiteRequest } from './site.ts'

type JsxNode = { toString(): string | Promise<string> }

/** A finished page. It is remembered unless it says otherwise. */
export async function page(
  node: JsxNode | Child,
  options: { remember?: boolean; status?: number } = {},
): Promise<Response> {
  const html = `<!doctype html>${await (node as JsxNode).toString()}`
  const { remember = true, status = 200 } = options
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...(remember && status === 200 ? { [rememberHeader]: '1' } : {}),
    },
  })
}

/** Something other than a page: a feed, a calendar, a citation. */
export function document(
  body: string,
  type: string,
  options: { remember?: boolean; filename?: string } = {},
): Response {
  const { remember = true, filename } = options
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      ...(filename === undefined ? {} : { 'content-disposition': `attachment; filename="${filename}"` }),
      ...(remember ? { [rememberHeader]: '1' } : {}),
    },
  })
}

export function redirect(path: string, status: 301 | 302 = 301): Response {
  return new Response(null, { status, headers: { location: path, 'cache-control': 'no-cache' } })
}

/** Thrown, so that a page never goes on without what it is about. */
export function missing(what: string): never {
  throw new NotFound(what)
}

/** 410, with what to read instead. */
export async function gone(request: SiteRequest, archived: Archived): Promise<Response> {
  const { movedTo } = archived
  const instead = movedTo && (await findPublished(request.db, movedTo.kind, movedTo.key))
  const entry = instead && localise(instead, request.language)
  const path = entry && pathOfEntry(entry)
  const title = entry && (entry.fields as { title?: { value: string; language: string } }).title
  return errorPage(
    request,
    410,
    path !== undefined && title !== undefined ? { path, label: title } : undefined,
  )
}
