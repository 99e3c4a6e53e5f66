using System;
using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

/// <summary>Writes FlatBuffers front to back: an object is placed first and what it points to later.</summary>
internal sealed class FlatBytes
{
    private readonly List<byte> _bytes = [0, 0, 0, 0];

    public FlatBytes(string identifier) => _bytes.AddRange(Encoding.ASCII.GetBytes(identifier));

    /// <summary>A table with that many fields of four bytes, behind its vtable; the first one placed is the root.</summary>
    public int Table(int fields)
    {
        Align();
        int vtable = _bytes.Count;
        U16(4 + (2 * fields));
        U16(4 + (4 * fields));
        for (int i = 0; i < fields; i++) U16(4 + (4 * i));
        Align();
        int table = _bytes.Count;
        U32(table - vtable);
        for (int i = 0; i < fields; i++) U32(0);
        if (_bytes[0] == 0) Set(0, table);
        return table;
    }

    /// <summary>A vector of that many offsets.</summary>
    public int Vector(int count)
    {
        Align();
        int start = _bytes.Count;
        U32(count);
        for (int i = 0; i < count; i++) U32(0);
        return start;
    }

    public int Bytes(byte[] content)
    {
        Align();
        int start = _bytes.Count;
        U32(content.Length);
        _bytes.AddRange(content);
        _bytes.Add(0);
        return start;
    }

    public int Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Field of a table, by its number from 0.</summary>
    public void Point(int table, int field, int target) => Set(table + 4 + (4 * field), target - (table + 4 + (4 * field)));

    public void PointElement(int vector, int index, int target) => Point(vector, index, target);

    public void Number(int table, int field, int value) => Set(table + 4 + (4 * field), value);

    public byte[] ToArray() => [.. _bytes];

    private void Set(int at, int value)
    {
        byte[] bytes = BitConverter.GetBytes(value);
        for (int i = 0; i < 4; i++) _bytes[at + i] = bytes[i];
    }

    private void Align()
    {
        while (_bytes.Count % 4 != 0) _bytes.Add(0);
    }

    private void U16(int value) => _bytes.AddRange(BitConverter.GetBytes((ushort)value));

    private void U32(int value) => _bytes.AddRange(BitConverter.GetBytes(value));
}
