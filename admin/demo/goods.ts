/** A product, and how much of it each source gets. */
export interface Good {
  sku: string;
  name: string;
  price: number;
  /** In kilograms; absent for what is not shipped. */
  weight?: number;
  /** Its own selling rules. */
  rules?: Record<string, number | boolean>;
  supply: 'plenty' | 'some' | 'scarce' | 'none';
}

const teas: [name: string, price: number, supply?: Good['supply']][] = [
  ['Earl Grey', 6.5],
  ['English Breakfast', 5.5],
  ['Assam Mangalam', 7.2],
  ['Darjeeling First Flush', 14.5, 'scarce'],
  ['Darjeeling Second Flush', 11.9],
  ['Ceylon Dimbula', 6.8],
  ['Nilgiri Frost', 8.4],
  ['Keemun Hao Ya', 12.5],
  ['Lapsang Souchong', 8.9],
  ['Yunnan Gold', 13.2, 'scarce'],
  ['Sencha', 7.9],
  ['Genmaicha', 7.4],
  ['Gyokuro Asahi', 24, 'scarce'],
  ['Jasmine Pearls', 12.8],
  ['Gunpowder Green', 5.9],
  ['Dragon Well', 16.5, 'some'],
  ['Silver Needle', 22.5, 'scarce'],
  ['White Peony', 10.9, 'some'],
  ['Milk Oolong', 11.5, 'some'],
  ['Tie Guan Yin', 13.9, 'some'],
  ['Pu-erh Cake', 19.5, 'none'],
  ['Rooibos', 4.9],
  ['Honeybush', 5.2],
  ['Peppermint', 4.2],
  ['Chamomile', 4.5],
  ['Lemon Verbena', 4.8],
];

const sku = (start: string, name: string, end = '') =>
  `${start}-${name
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .trim()
    .replace(/ +/g, '-')
    .toUpperCase()}${end}`;

const thing = (
  name: string,
  price: number,
  weight: number,
  supply: Good['supply'] = 'some',
  rules?: Good['rules'],
): Good => ({
  sku: sku('POT', name),
  name,
  price,
  weight,
  supply,
  ...(rules ? { rules } : {}),
});

const BACKORDERS = { use_config_backorders: false, backorders: 1, use_config_min_qty: false, min_qty: -20 };

/** What the demonstration shop sells. */
export const goods: Good[] = [
  ...teas.map(([name, price, supply = 'plenty']): Good => ({
    sku: sku('TEA', name, '-100'),
    name: `${name}, 100 g`,
    price,
    weight: 0.12,
    supply,
  })),
  ...teas
    .filter(([, price]) => price < 8)
    .map(([name, price]): Good => ({
      sku: sku('TEA', name, '-500'),
      name: `${name}, 500 g`,
      price: Math.round(price * 42) / 10,
      weight: 0.55,
      supply: 'some',
    })),
  thing('Teapot Albion, 0.6 l', 28, 0.7),
  thing('Teapot Albion, 1 l', 34, 0.9, 'plenty'),
  thing('Teapot Kyoto, cast iron', 79, 1.8, 'scarce', BACKORDERS),
  thing('Teapot Glass, 1.2 l', 31.5, 0.6),
  thing('Gaiwan, porcelain', 22, 0.3),
  thing('Cup and Saucer Albion', 12.5, 0.35, 'plenty'),
  thing('Cup Kyoto', 9.9, 0.2, 'plenty'),
  thing('Mug Leaf & Pot', 11, 0.4, 'plenty'),
  thing('Tasting Set, three pieces', 26, 0.5, 'scarce'),
  thing('Tea Strainer, steel', 6.9, 0.05, 'plenty'),
  thing('Infuser Basket', 8.5, 0.06),
  thing('Matcha Whisk', 17.5, 0.04, 'some', BACKORDERS),
  thing('Tea Caddy, 250 g', 9.5, 0.2),
  thing('Kettle with Thermometer', 64, 1.4, 'none', BACKORDERS),
  thing('Kitchen Scale', 24.9, 0.5),
  thing('Honey, linden, 250 g', 7.2, 0.4),
  thing('Shortbread, 200 g', 5.4, 0.25, 'plenty'),
  thing('Gift Box, large', 4.5, 0.3, 'plenty', { use_config_min_sale_qty: false, min_sale_qty: 2 }),
  {
    sku: 'TASTING-FRIDAY',
    name: 'Tasting on Friday',
    price: 15,
    supply: 'some',
    rules: { use_config_max_sale_qty: false, max_sale_qty: 6 },
  },
];
