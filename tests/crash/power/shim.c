/* Writes down what a process does to the files of a folder, in the order in which it does it, so that a power
 * cut at any moment can be played. Preloaded: LD_PRELOAD; POWER_FOLDER: the folder; POWER_TRACE: the trace.
 * A line of the trace: kind, length of the path, offset, length of the data; then path and data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <linux/fs.h>
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
static int there(const char *path) { return !ours(path) || access(path, F_OK) == 0; }
static int opened(int fd, const char *path, int flags, int was) {
  if (fd < 0 || fd >= 4096) return fd;
  free(paths[fd]), paths[fd] = ours(path) ? strdup(path) : 0;
  if (paths[fd] && !was) note('c', path, 0, "", 0);
  else if (paths[fd] && (flags & O_TRUNC)) note('t', path, 0, "", 0);
  return fd;
}
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest)

int open(const char *path, int flags, ...) { MODE; int was = there(path); return opened(NEXT(open)(path, flags, mode), path, flags, was); }
int open64(const char *path, int flags, ...) { MODE; int was = there(path); return opened(NEXT(open64)(path, flags, mode), path, flags, was); }
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
int rename(const char *from, const char *to) {
  int done = NEXT(rename)(from, to);
  if (done || !ours(to)) return done;
  note('r', from, 0, to, strlen(to));
  for (int fd = 0; fd < 4096; fd++)
    if (paths[fd] && !strcmp(paths[fd], from)) free(paths[fd]), paths[fd] = strdup(to);
  return done;
}
int link(const char *from, const char *to) { int done = NEXT(link)(from, to); if (!done && ours(to)) note('l', from, 0, to, strlen(to)); return done; }
/* What copies inside the kernel shows no bytes: whoever asks is sent back to reading and writing. */
static int refused(int code) { errno = code; return -1; }
ssize_t sendfile64(int out, int in, off64_t *at, size_t count) { return of(out) ? refused(EINVAL) : NEXT(sendfile64)(out, in, at, count); }
ssize_t sendfile(int out, int in, off_t *at, size_t count) { return of(out) ? refused(EINVAL) : NEXT(sendfile)(out, in, at, count); }
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) { return of(out) ? refused(ENOSYS) : NEXT(copy_file_range)(in, from, out, to, count, flags); }
int ioctl(int fd, unsigned long what, ...) { va_list rest; va_start(rest, what); void *with = va_arg(rest, void *); va_end(rest); return what == FICLONE && of(fd) ? refused(EOPNOTSUPP) : NEXT(ioctl)(fd, what, with); }
long syscall(long number, ...) {
  va_list rest; va_start(rest, number);
  long a[6]; for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && of(a[2])) return refused(ENOSYS);
  return NEXT(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
