/* wires.c - the cheapest ways over a grid of lanes: those beside each box, and those
 * that meet the middle of its sides.
 *
 * Length costs, a corner costs more, running over another line most. Each line is found
 * after those before it, so what is drawn first is straightest.
 */
#include "ui/wires.h"

#include "base/bug.h"

enum {
    AXIS_MAX = 400,
    AHEAD = 3, /* lanes beside each box */
    PORTS = 3, /* places of a side where lines may end */
    SIDES = 4, /* of a box: left, right, above, below */
    CLEAR = 3, /* pixels that a line keeps from a box */
    CORNER = 40,
    CROSSING = 30,
    SHARED = 900, /* running over another line */
    TAKEN = 300,  /* ending where another ends */
    BESIDE = 5,   /* ending beside the middle of a side */
    FAR = 1 << 29
};

struct axis {
    int at[AXIS_MAX];
    int count;
};

/* A place of a box where a line may end: on its edge, and the crossing of lanes in
 * front of it. */
struct port {
    struct ui_point edge;
    int x, y;    /* the crossing, by its place on the axes; x < 0: there is none */
    bool across; /* the line leaves from a side, not from above or below */
    int cost;
    bool taken;
};

struct grid {
    struct arena *a;
    const struct ui_rect *boxes;
    size_t box_count;
    struct ui_rect room;
    int lane;
    struct axis xs, ys;
    bool *wall[2];      /* the step right, down of a crossing is in a box's way */
    uint8_t *used[2];   /* and lines run along it */
    struct port *ports; /* SIDES * PORTS a box */
    int *cost, *before; /* by crossing and direction, of the line being sought */
};

/* ---- lanes --------------------------------------------------------------------------
 */

static void add_lane(struct axis *x, int at, int apart)
{
    if (x->count == AXIS_MAX)
        return;
    for (int i = 0; i < x->count; i++)
        if (x->at[i] - at < apart && at - x->at[i] < apart)
            return;
    x->at[x->count++] = at;
}

static void sort(struct axis *x)
{
    for (int i = 1; i < x->count; i++) {
        int v = x->at[i], k = i;
        for (; k > 0 && x->at[k - 1] > v; k--)
            x->at[k] = x->at[k - 1];
        x->at[k] = v;
    }
}

/* How far the ports of a side stand from its middle. */
static int port_offset(int side_length, int lane, int port)
{
    int step = side_length / 4 < 2 * lane ? side_length / 4 : 2 * lane;
    return port == 0 ? 0 : port == 1 ? -step : step;
}

static void add_ports(struct grid *g)
{
    for (size_t i = 0; i < g->box_count; i++) {
        struct ui_rect b = g->boxes[i];
        for (int p = 0; p < PORTS; p++) {
            add_lane(&g->xs, b.x + b.w / 2 + port_offset(b.w, g->lane, p), 1);
            add_lane(&g->ys, b.y + b.h / 2 + port_offset(b.h, g->lane, p), 1);
        }
    }
}

static void add_beside(struct axis *x, int low, int high, int from, int to, int lane)
{
    for (int k = 1; k <= AHEAD; k++) {
        if (low - k * lane > from)
            add_lane(x, low - k * lane, lane / 2);
        if (high + k * lane < to)
            add_lane(x, high + k * lane, lane / 2);
    }
}

static void add_lanes(struct grid *g)
{
    struct ui_rect r = g->room;
    for (size_t i = 0; i < g->box_count; i++) {
        struct ui_rect b = g->boxes[i];
        add_beside(&g->xs, b.x, b.x + b.w, r.x, r.x + r.w, g->lane);
        add_beside(&g->ys, b.y, b.y + b.h, r.y, r.y + r.h, g->lane);
    }
    sort(&g->xs);
    sort(&g->ys);
}

/* ---- walls --------------------------------------------------------------------------
 */

static bool in_the_way(const struct grid *g, int x0, int y0, int x1, int y1)
{
    for (size_t i = 0; i < g->box_count; i++) {
        struct ui_rect b = g->boxes[i];
        if (x1 > b.x - CLEAR && x0 < b.x + b.w + CLEAR && y1 > b.y - CLEAR &&
            y0 < b.y + b.h + CLEAR)
            return true;
    }
    return false;
}

static void build_walls(struct grid *g)
{
    const struct axis *xs = &g->xs, *ys = &g->ys;
    for (int y = 0; y < ys->count; y++) {
        for (int x = 0; x < xs->count; x++) {
            int at = y * xs->count + x;
            g->wall[0][at] = x + 1 == xs->count || in_the_way(g, xs->at[x], ys->at[y],
                                                              xs->at[x + 1], ys->at[y]);
            g->wall[1][at] = y + 1 == ys->count || in_the_way(g, xs->at[x], ys->at[y],
                                                              xs->at[x], ys->at[y + 1]);
        }
    }
}

/* ---- ports --------------------------------------------------------------------------
 */

static int place_of(const struct axis *x, int at)
{
    for (int i = 0; i < x->count; i++)
        if (x->at[i] == at)
            return i;
    return -1;
}

/* The first lane before (by -1) or behind (by 1) a coordinate that keeps clear of it.
 */
static int next_lane(const struct axis *x, int at, int by)
{
    int best = -1;
    for (int i = 0; i < x->count; i++) {
        bool clear = by < 0 ? x->at[i] <= at - CLEAR : x->at[i] >= at + CLEAR;
        if (clear && (by < 0 || best < 0))
            best = i;
    }
    return best;
}

static struct port port_of(const struct grid *g, struct ui_rect b, int side, int p)
{
    bool across = side < 2, far = side % 2 != 0;
    struct port port = {.across = across, .cost = p == 0 ? 0 : BESIDE};
    if (across) {
        port.edge.x = far ? b.x + b.w : b.x;
        port.edge.y = b.y + b.h / 2 + port_offset(b.h, g->lane, p);
        port.y = place_of(&g->ys, port.edge.y);
        port.x = next_lane(&g->xs, port.edge.x, far ? 1 : -1);
    } else {
        port.edge.x = b.x + b.w / 2 + port_offset(b.w, g->lane, p);
        port.edge.y = far ? b.y + b.h : b.y;
        port.x = place_of(&g->xs, port.edge.x);
        port.y = next_lane(&g->ys, port.edge.y, far ? 1 : -1);
    }
    if (port.y < 0)
        port.x = -1;
    return port;
}

static void build_ports(struct grid *g)
{
    g->ports = ARENA_ARRAY(g->a, g->box_count * SIDES * PORTS, struct port);
    struct port *at = g->ports;
    for (size_t i = 0; i < g->box_count; i++)
        for (int side = 0; side < SIDES; side++)
            for (int p = 0; p < PORTS; p++)
                *at++ = port_of(g, g->boxes[i], side, p);
}

/* ---- the cheapest way ---------------------------------------------------------------
 */

/* States are crossings with the direction in which they were come to. */
static int state_of(const struct grid *g, int x, int y, int down)
{
    return (y * g->xs.count + x) * 2 + down;
}

struct queue {
    int *at;
    size_t room, first, count;
    bool *in;
};

static void push(struct queue *q, int state)
{
    if (q->in[state] || q->count == q->room)
        return;
    q->in[state] = true;
    q->at[(q->first + q->count++) % q->room] = state;
}

static int pop(struct queue *q)
{
    int state = q->at[q->first];
    q->first = (q->first + 1) % q->room;
    q->count--;
    q->in[state] = false;
    return state;
}

static void offer(struct grid *g, struct queue *q, int state, int cost, int before)
{
    if (cost >= g->cost[state])
        return;
    g->cost[state] = cost;
    g->before[state] = before;
    push(q, state);
}

static bool crosses(const struct grid *g, int x, int y, int down)
{
    int at = y * g->xs.count + x;
    int back = down ? at - 1 : at - g->xs.count;
    bool there = down ? x > 0 : y > 0;
    return there && g->used[!down][at] != 0 && g->used[!down][back] != 0;
}

/* One step from a state: right, left, down or up. */
static void step(struct grid *g, struct queue *q, int state, int down, int by)
{
    int came = state % 2, crossing = state / 2, nx = g->xs.count;
    int x = crossing % nx, y = crossing / nx;
    int to_x = down ? x : x + by, to_y = down ? y + by : y;
    if (to_x < 0 || to_y < 0 || to_x >= nx || to_y >= g->ys.count)
        return;
    int edge = by > 0 ? crossing : to_y * nx + to_x; /* walls stand at the first end */
    if (g->wall[down][edge])
        return;
    int length = down ? g->ys.at[to_y] - g->ys.at[y] : g->xs.at[to_x] - g->xs.at[x];
    int cost = g->cost[state] + (length < 0 ? -length : length);
    cost += came != down ? CORNER : 0;
    cost += g->used[down][edge] != 0 ? SHARED : 0;
    cost += crosses(g, to_x, to_y, down) ? CROSSING : 0;
    offer(g, q, state_of(g, to_x, to_y, down), cost, state);
}

static size_t states(const struct grid *g)
{
    return (size_t)g->xs.count * (size_t)g->ys.count * 2;
}

static void spread(struct grid *g, size_t from)
{
    size_t n = states(g);
    struct queue q = {ARENA_ARRAY(g->a, n, int), n, 0, 0, ARENA_ARRAY(g->a, n, bool)};
    for (size_t i = 0; i < n; i++)
        g->cost[i] = FAR;
    for (int p = 0; p < SIDES * PORTS; p++) {
        const struct port *port = &g->ports[from * SIDES * PORTS + (size_t)p];
        if (port->x >= 0)
            offer(g, &q, state_of(g, port->x, port->y, !port->across),
                  port->cost + (port->taken ? TAKEN : 0), -1);
    }
    while (q.count > 0) {
        int state = pop(&q);
        step(g, &q, state, 0, 1);
        step(g, &q, state, 0, -1);
        step(g, &q, state, 1, 1);
        step(g, &q, state, 1, -1);
    }
}

/* The port of the box that is cheapest to come to, and how. */
static struct port *arrive(const struct grid *g, size_t to, int *state)
{
    struct port *best = NULL;
    int least = FAR;
    for (int p = 0; p < SIDES * PORTS; p++) {
        struct port *port = &g->ports[to * SIDES * PORTS + (size_t)p];
        for (int down = 0; port->x >= 0 && down < 2; down++) {
            int at = state_of(g, port->x, port->y, down);
            int cost = g->cost[at] + port->cost + (port->taken ? TAKEN : 0) +
                       (down == port->across ? CORNER : 0);
            if (g->cost[at] < FAR && cost < least) {
                least = cost;
                best = port;
                *state = at;
            }
        }
    }
    return best;
}

static void mark_used(struct grid *g, int a, int b)
{
    int low = a < b ? a : b, high = a < b ? b : a;
    g->used[high - low == 1 ? 0 : 1][low] = 1;
}

static struct port *leave(const struct grid *g, size_t from, int state)
{
    int x = state / 2 % g->xs.count, y = state / 2 / g->xs.count;
    for (int p = 0; p < SIDES * PORTS; p++) {
        struct port *port = &g->ports[from * SIDES * PORTS + (size_t)p];
        if (port->x == x && port->y == y && port->across == (state % 2 == 0))
            return port;
    }
    BUG("a way begins at no port");
}

static struct ui_point point_of(const struct grid *g, int state)
{
    int crossing = state / 2;
    return (struct ui_point){g->xs.at[crossing % g->xs.count],
                             g->ys.at[crossing / g->xs.count]};
}

static bool straight(struct ui_point a, struct ui_point b, struct ui_point c)
{
    return (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y);
}

static void add_point(struct ui_way *w, struct ui_point p)
{
    if (w->count >= 2 && straight(w->at[w->count - 2], w->at[w->count - 1], p))
        w->count--;
    w->at[w->count++] = p;
}

/* Back along what was come by, then turned round. */
static struct ui_way trace(struct grid *g, size_t from, size_t to)
{
    struct ui_way way = {NULL, 0};
    int state = -1, length = 2;
    struct port *end = arrive(g, to, &state);
    if (end == NULL)
        return way;
    for (int s = state; s >= 0; s = g->before[s])
        length++;
    way.at = ARENA_ARRAY(g->a, (size_t)length, struct ui_point);
    add_point(&way, end->edge);
    int first = state;
    for (int s = state; s >= 0; first = s, s = g->before[s]) {
        add_point(&way, point_of(g, s));
        if (g->before[s] >= 0)
            mark_used(g, s / 2, g->before[s] / 2);
    }
    struct port *begin = leave(g, from, first);
    add_point(&way, begin->edge);
    end->taken = begin->taken = true;
    for (size_t i = 0; i < way.count / 2; i++) {
        struct ui_point p = way.at[i];
        way.at[i] = way.at[way.count - 1 - i];
        way.at[way.count - 1 - i] = p;
    }
    return way;
}

struct ui_way *ui_wires(struct arena *a, const struct ui_rect *boxes, size_t box_count,
                        const struct ui_join *joins, size_t count, struct ui_rect room,
                        int lane)
{
    struct grid g = {.a = a, .boxes = boxes, .box_count = box_count, .room = room};
    struct ui_way *ways = ARENA_ARRAY(a, count, struct ui_way);
    g.lane = lane;
    add_ports(&g);
    add_lanes(&g);
    size_t crossings = states(&g) / 2;
    for (int d = 0; d < 2; d++) {
        g.wall[d] = ARENA_ARRAY(a, crossings, bool);
        g.used[d] = ARENA_ARRAY(a, crossings, uint8_t);
    }
    g.cost = ARENA_ARRAY(a, crossings * 2, int);
    g.before = ARENA_ARRAY(a, crossings * 2, int);
    build_walls(&g);
    build_ports(&g);
    for (size_t i = 0; i < count; i++) {
        spread(&g, joins[i].from);
        ways[i] = trace(&g, joins[i].from, joins[i].to);
    }
    return ways;
}
