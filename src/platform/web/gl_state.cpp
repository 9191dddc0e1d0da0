// ImGui's renderer saves the state of GL before it draws and restores it afterwards, because in
// other programs others draw too. In WebGL each such question waits until the browser's GPU process
// has worked off everything before it: measured in Chromium with software GL, 40 to 80 ms in every
// frame, with hardware a stall of the pipeline. Here nobody else draws and every frame sets the
// state it needs (canvas_host.cpp), so the renderer is compiled against this function in place of
// glGetIntegerv (cmake/dependencies.cmake): state has a known answer, limits are asked.
#include <GLES3/gl3.h>

extern "C" void sb_gl_get_integer(GLenum what, GLint* out) {
  switch (what) {
    case GL_ACTIVE_TEXTURE: *out = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *out = GL_ONE; return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *out = GL_ZERO; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *out = GL_FUNC_ADD; return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING: *out = 0; return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: out[0] = out[1] = out[2] = out[3] = 0; return;
    default: glGetIntegerv(what, out);
  }
}
