interface Page<T> {
  data: T[];
  total?: number | undefined;
}

type Ask<T> = (pagination: { page: number; perPage: number }) => Promise<Page<T>>;

const PER_PAGE = 1000;

/** The pages of a list, from the first to the last. */
export async function* pagesOf<T>(ask: Ask<T>): AsyncGenerator<T[]> {
  for (let page = 1, seen = 0; ; page++) {
    const { data, total = 0 } = await ask({ page, perPage: PER_PAGE });
    yield data;
    seen += data.length;
    if (data.length < PER_PAGE || seen >= total) return;
  }
}

/** A list whole, however many pages it has. */
export const wholeList = async <T>(ask: Ask<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const page of pagesOf(ask)) all.push(...page);
  return all;
};
