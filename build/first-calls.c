/* first-calls SYMBOLS PROGRAM ARGS...: runs a program and writes the address of each function as it is called for the first
   time. SYMBOLS holds the addresses, in hexadecimal, as the program's file has them. A breakpoint at each costs one stop,
   so that tens of thousands are no burden. x86-64. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#include <signal.h>

enum { MOST = 1 << 20, BREAKPOINT = 0xcc };

static unsigned long at[MOST];
static unsigned char was[MOST];
static size_t count;

static int by_address(const void *a, const void *b)
{
    unsigned long x = *(const unsigned long *)a, y = *(const unsigned long *)b;
    return x < y ? -1 : x > y;
}

static void die(const char *what) { perror(what); exit(1); }

/* Where the program lies: its first mapping, less what the linker gave it. */
static unsigned long base_of(pid_t pid)
{
    char path[64];
    unsigned long base = 0;
    snprintf(path, sizeof path, "/proc/%d/maps", pid);
    FILE *maps = fopen(path, "r");
    if (!maps || fscanf(maps, "%lx", &base) != 1) die(path);
    fclose(maps);
    return base;
}

int main(int argc, char **argv)
{
    if (argc < 3) { fprintf(stderr, "usage: first-calls SYMBOLS PROGRAM ARGS...\n"); return 2; }
    FILE *symbols = fopen(argv[1], "r");
    if (!symbols) die(argv[1]);
    while (count < MOST && fscanf(symbols, "%lx%*[^\n]", &at[count]) == 1) count++;
    qsort(at, count, sizeof *at, by_address);
    size_t distinct = 0; /* Functions with the same code share an address. */
    for (size_t i = 0; i < count; i++)
        if (distinct == 0 || at[distinct - 1] != at[i]) at[distinct++] = at[i];
    count = distinct;

    pid_t program = fork();
    if (program == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execv(argv[2], argv + 2);
        _exit(127);
    }
    int status;
    if (waitpid(program, &status, 0) != program || !WIFSTOPPED(status)) die(argv[2]);
    ptrace(PTRACE_SETOPTIONS, program, NULL, PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL);
    unsigned long base = base_of(program);
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/mem", program);
    int memory = open(path, O_RDWR);
    const unsigned char breakpoint = BREAKPOINT;
    for (size_t i = 0; i < count; i++)
        if (pread(memory, &was[i], 1, (off_t)(base + at[i])) != 1 || pwrite(memory, &breakpoint, 1, (off_t)(base + at[i])) != 1)
            die(path);

    ptrace(PTRACE_CONT, program, NULL, NULL);
    for (pid_t thread; (thread = waitpid(-1, &status, __WALL)) > 0;) {
        if (!WIFSTOPPED(status)) {
            if (thread == program) break;
            continue;
        }
        int signal = WSTOPSIG(status);
        if (signal == SIGTRAP && status >> 16 == 0) {
            struct user_regs_struct registers;
            ptrace(PTRACE_GETREGS, thread, NULL, &registers);
            unsigned long place = registers.rip - 1 - base;
            unsigned long *known = bsearch(&place, at, count, sizeof *at, by_address);
            if (known) {
                /* Another thread may have come here before the breakpoint was gone. */
                unsigned char now = 0;
                size_t i = (size_t)(known - at);
                if (pread(memory, &now, 1, (off_t)(base + place)) == 1 && now == BREAKPOINT) {
                    printf("%016lx\n", place);
                    if (pwrite(memory, &was[i], 1, (off_t)(base + place)) != 1) die(path);
                }
                registers.rip = base + place;
                ptrace(PTRACE_SETREGS, thread, NULL, &registers);
                signal = 0;
            }
        } else if (signal == SIGTRAP || signal == SIGSTOP) signal = 0;
        ptrace(PTRACE_CONT, thread, NULL, signal);
    }
    return 0;
}
