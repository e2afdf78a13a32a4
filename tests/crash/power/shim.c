/* Writes down what a process does to the files of a folder, in the order in which it does it, so that a power
 * cut at any moment can be played. Preloaded: LD_PRELOAD; POWER_FOLDER: the folder; POWER_TRACE: the trace.
 * A line of the trace: kind, length of the path, offset, length of the data; then path and data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char *paths[4096];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;

static void note(char kind, const char *path, int64_t offset, const void *data, uint32_t length) {
  const char *name = getenv("POWER_TRACE");
  pthread_mutex_lock(&turn);
  if (trace < 0 && name) trace = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND, 0600);
  char head[17];
  uint32_t size = strlen(path);
  memcpy(head, &kind, 1), memcpy(head + 1, &size, 4), memcpy(head + 5, &offset, 8), memcpy(head + 13, &length, 4);
  struct iovec parts[3] = {{head, 17}, {(void *)path, size}, {(void *)data, length}};
  if (trace >= 0) syscall(SYS_writev, trace, parts, 3);
  pthread_mutex_unlock(&turn);
}

static int ours(const char *path) {
  const char *folder = getenv("POWER_FOLDER");
  return folder && path && !strncmp(path, folder, strlen(folder));
}
static const char *of(int fd) { return fd >= 0 && fd < 4096 ? paths[fd] : 0; }
static int opened(int fd, const char *path) {
  if (fd >= 0 && fd < 4096) free(paths[fd]), paths[fd] = ours(path) ? strdup(path) : 0;
  return fd;
}
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest)

int open(const char *path, int flags, ...) { MODE; return opened(NEXT(open)(path, flags, mode), path); }
int open64(const char *path, int flags, ...) { MODE; return opened(NEXT(open64)(path, flags, mode), path); }
int close(int fd) { if (of(fd)) free(paths[fd]), paths[fd] = 0; return NEXT(close)(fd); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  ssize_t done = NEXT(pwrite64)(fd, data, length, at);
  if (done > 0 && of(fd)) note('w', of(fd), at, data, done);
  return done;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }
ssize_t write(int fd, const void *data, size_t length) {
  int64_t at = of(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = NEXT(write)(fd, data, length);
  /* What is said on the way out is what was promised. */
  if (done > 0 && fd == 1) note('a', "", 0, data, done);
  else if (done > 0 && of(fd)) note('w', of(fd), at, data, done);
  return done;
}
int ftruncate64(int fd, off64_t length) {
  int done = NEXT(ftruncate64)(fd, length);
  if (!done && of(fd)) note('t', of(fd), length, "", 0);
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }
int fsync(int fd) { int done = NEXT(fsync)(fd); if (!done && of(fd)) note('s', of(fd), 0, "", 0); return done; }
int fdatasync(int fd) { int done = NEXT(fdatasync)(fd); if (!done && of(fd)) note('s', of(fd), 0, "", 0); return done; }
int unlink(const char *path) { int done = NEXT(unlink)(path); if (!done && ours(path)) note('u', path, 0, "", 0); return done; }
