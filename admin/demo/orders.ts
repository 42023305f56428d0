/** What became of an order of the demonstration shop. */
export type Fate =
  | 'new'
  | 'invoiced'
  | 'shipped'
  | 'partly shipped'
  | 'shipped and invoiced'
  | 'shipped from two sources'
  | 'partly refunded'
  | 'refunded'
  | 'canceled'
  | 'on hold'
  | 'ready for pickup';

export interface Purchase {
  shop: 'uk' | 'int';
  /** Which of the shop's customers; absent for a guest. */
  buyer?: number;
  lines: Record<string, number>;
  fate: Fate;
  /** Where it ships from; the second one ships what the first has not. */
  from?: [first: string, second?: string];
}

/** The oldest first. */
export const purchases: Purchase[] = [
  {
    shop: 'uk',
    buyer: 0,
    lines: { 'TEA-EARL-GREY-100': 3, 'POT-TEAPOT-ALBION-1-L': 1 },
    fate: 'shipped and invoiced',
    from: ['camden'],
  },
  {
    shop: 'int',
    buyer: 0,
    lines: { 'TEA-SENCHA-100': 4, 'POT-CUP-KYOTO': 4 },
    fate: 'shipped and invoiced',
    from: ['newyork'],
  },
  {
    shop: 'uk',
    buyer: 2,
    lines: { 'TEA-ENGLISH-BREAKFAST-500': 12, 'POT-MUG-LEAF-POT': 24 },
    fate: 'shipped from two sources',
    from: ['camden', 'greenwich'],
  },
  {
    shop: 'int',
    buyer: 2,
    lines: { 'TEA-DARJEELING-SECOND-FLUSH-100': 2, 'POT-TEA-STRAINER-STEEL': 1 },
    fate: 'refunded',
    from: ['berlin'],
  },
  { shop: 'uk', lines: { 'TEA-CHAMOMILE-100': 2, 'POT-HONEY-LINDEN-250-G': 1 }, fate: 'canceled' },
  {
    shop: 'int',
    buyer: 3,
    lines: { 'TEA-JASMINE-PEARLS-100': 20, 'POT-CUP-AND-SAUCER-ALBION': 36 },
    fate: 'shipped from two sources',
    from: ['newyork', 'singapore'],
  },
  { shop: 'uk', buyer: 1, lines: { 'TEA-ASSAM-MANGALAM-100': 2 }, fate: 'partly refunded', from: ['greenwich'] },
  { shop: 'int', buyer: 4, lines: { 'TEA-ROOIBOS-100': 6, 'TEA-HONEYBUSH-100': 6 }, fate: 'shipped', from: ['sydney'] },
  {
    shop: 'uk',
    buyer: 3,
    lines: { 'POT-TEAPOT-GLASS-12-L': 1, 'TEA-PEPPERMINT-100': 2 },
    fate: 'shipped and invoiced',
    from: ['york'],
  },
  {
    shop: 'int',
    buyer: 1,
    lines: { 'TEA-CEYLON-DIMBULA-100': 5, 'POT-SHORTBREAD-200-G': 5 },
    fate: 'shipped and invoiced',
    from: ['toronto'],
  },
  { shop: 'uk', buyer: 4, lines: { 'TEA-LAPSANG-SOUCHONG-100': 3 }, fate: 'canceled' },
  { shop: 'uk', buyer: 0, lines: { 'TASTING-FRIDAY': 2, 'TEA-GYOKURO-ASAHI-100': 1 }, fate: 'invoiced' },
  { shop: 'int', buyer: 0, lines: { 'POT-KETTLE-WITH-THERMOMETER': 1 }, fate: 'invoiced' },
  { shop: 'int', buyer: 2, lines: { 'TEA-GUNPOWDER-GREEN-100': 10 }, fate: 'on hold' },
  {
    shop: 'uk',
    buyer: 2,
    lines: { 'TEA-EARL-GREY-500': 8, 'POT-CUP-AND-SAUCER-ALBION': 12 },
    fate: 'partly shipped',
    from: ['camden'],
  },
  { shop: 'uk', lines: { 'TEA-MILK-OOLONG-100': 1, 'POT-GAIWAN-PORCELAIN': 1 }, fate: 'ready for pickup' },
  { shop: 'int', buyer: 3, lines: { 'TEA-KEEMUN-HAO-YA-100': 8 }, fate: 'partly shipped', from: ['newyork'] },
  { shop: 'uk', buyer: 1, lines: { 'POT-TEAPOT-KYOTO-CAST-IRON': 2 }, fate: 'new' },
  { shop: 'int', buyer: 4, lines: { 'TEA-NILGIRI-FROST-100': 3, 'TEA-ASSAM-MANGALAM-500': 1 }, fate: 'invoiced' },
  { shop: 'uk', buyer: 3, lines: { 'TEA-DARJEELING-FIRST-FLUSH-100': 2 }, fate: 'on hold' },
  { shop: 'int', buyer: 1, lines: { 'POT-KETTLE-WITH-THERMOMETER': 2, 'POT-KITCHEN-SCALE': 1 }, fate: 'new' },
  { shop: 'uk', buyer: 4, lines: { 'TEA-SILVER-NEEDLE-100': 1, 'POT-TEA-CADDY-250-G': 2 }, fate: 'new' },
  { shop: 'int', buyer: 0, lines: { 'TEA-GENMAICHA-100': 4 }, fate: 'new' },
  { shop: 'uk', buyer: 0, lines: { 'TEA-YUNNAN-GOLD-100': 2, 'POT-GIFT-BOX-LARGE': 2 }, fate: 'new' },
  { shop: 'uk', lines: { 'TEA-EARL-GREY-100': 4, 'POT-SHORTBREAD-200-G': 3 }, fate: 'new' },
];
